import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { JsonSchema } from '../../model/json-schema.ts'
import { STATUS_CODES } from '../../model/status.ts'
import {
  DATE,
  PERIOD,
  REGION,
  say,
  TASK_ID,
  TEXT,
  TEXT_OR_NULL,
  VERSION,
  WHOLE,
  withheldText,
  withheldTextOrNull,
} from './schema-parts.ts'
import { PERIOD_STANDING } from './standing.ts'

/**
 * Version of the promise that documents for other people's programs keep: within it members are added, and none is taken
 * away, renamed, or given another type, unit or meaning.
 */
export const API_VERSION = 1

const WORDS = v.object({ zh: TEXT, en: TEXT })

const HEAD = {
  $schema: say(TEXT, '本文件的 JSON Schema', 'JSON Schema of this file'),
  apiVersion: v.literal(API_VERSION),
  version: say(VERSION, '数据版本', 'version of the data'),
  period: say(PERIOD, '最近发布的报告期', 'last released period'),
  asOf: say(DATE, '数据截至', 'the data are as of this day'),
  sample: say(v.boolean(), '示例数据 · 非真实进展', 'sample data, not real progress'),
  notice: say(v.nullable(WORDS), '使用时须一并注明；null = 无', 'to be passed on with the data; null = nothing'),
  site: say(
    v.nullable(TEXT),
    '网站地址，下列路径都在其下；null = 发布者未注明',
    'address of the site, below which all paths stand; null = not stated',
  ),
} as const

const MERGED_INTO = say(
  v.nullable(TASK_ID),
  '并入的任务；null = 没有并入',
  'task into which it was merged; null = it was not',
)

const TASK_DOCUMENT = v.object({
  ...HEAD,
  id: TASK_ID,
  withheld: say(v.boolean(), '依法不予公开：没有文字', 'withheld by law: it has no words'),
  title: withheldText('任务名称', 'title'),
  titleEn: withheldTextOrNull('英文名称', 'title in English'),
  target: withheldText('目标', 'target'),
  targetEn: withheldTextOrNull('英文目标', 'target in English'),
  otherPartners: v.optional(v.nullable(v.array(TEXT))),
  theme: v.object({ id: TEXT, name: TEXT, nameEn: TEXT_OR_NULL }),
  start: DATE,
  due: say(DATE, '完成时限', 'due'),
  originalDue: say(v.nullable(DATE), '最初的时限；null = 从未改过', 'first due date; null = it was never moved'),
  mergedInto: MERGED_INTO,
  parts: v.array(
    v.object({
      region: REGION,
      name: TEXT,
      nameEn: TEXT_OR_NULL,
      role: say(v.picklist(['lead', 'partner']), '牵头或配合', 'lead or partner'),
      unit: withheldTextOrNull('单位', 'unit'),
      unitEn: withheldTextOrNull('英文单位', 'unit in English'),
    }),
  ),
  milestones: v.array(
    v.object({
      id: TEXT,
      title: withheldText('里程碑', 'title'),
      titleEn: withheldTextOrNull('英文', 'title in English'),
      due: DATE,
      originalDue: v.nullable(DATE),
      weight: v.optional(v.nullable(v.number())),
      doneOn: v.optional(say(v.nullable(DATE), '完成日期；null = 未完成', 'done on; null = not done')),
      evidence: withheldTextOrNull('佐证', 'evidence'),
      evidenceEn: withheldTextOrNull('英文佐证', 'evidence in English'),
    }),
  ),
  latest: say(
    v.nullable(PERIOD_STANDING),
    '最近一期；null = 该期计划中没有这项任务',
    'the last period; null = the plan did not have the task in it',
  ),
  periods: say(v.array(PERIOD_STANDING), '各期，旧的在前', 'every period, oldest first'),
  rules: say(
    v.array(v.object({ version: TEXT, slightlyBelow: v.number(), farBelow: v.number() })),
    '所用口径的各版本及其界限（百分点）',
    'the versions of the rule that were used, with their thresholds in points',
  ),
  corrections: say(
    v.array(
      v.object({
        on: DATE,
        table: TEXT,
        key: TEXT,
        field: v.optional(TEXT),
        before: v.optional(TEXT_OR_NULL),
        after: v.optional(TEXT_OR_NULL),
        reason: v.optional(TEXT),
        reasonEn: v.optional(TEXT_OR_NULL),
      }),
    ),
    '更正，旧的在前；不予公开的只有表与行',
    'corrections, oldest first; one that is withheld names its row alone',
  ),
  sources: v.array(
    v.object({
      id: TEXT,
      kind: v.picklist(['published', 'reported', 'sample']),
      title: TEXT,
      publisher: TEXT_OR_NULL,
      publishedOn: TEXT_OR_NULL,
      url: TEXT_OR_NULL,
    }),
  ),
  publisher: TEXT_OR_NULL,
  licences: say(
    v.array(v.object({ name: TEXT_OR_NULL, title: TEXT, titleEn: TEXT_OR_NULL, path: TEXT_OR_NULL })),
    '许可；空 = 发布者未注明，不得假定可任意使用',
    'licences; none = the owner has stated none, do not assume that there is one',
  ),
  citation: say(WORDS, '怎样引用', 'how to cite'),
  pages: say(WORDS, '任务的网页', 'the page of the task'),
})

const TASK_INDEX = v.object({
  ...HEAD,
  tasks: v.array(
    v.object({
      id: TASK_ID,
      path: say(TEXT, '任务的文件，与本文件同在一处', "the task's file, beside this one"),
      withheld: v.boolean(),
      title: withheldText('任务名称', 'title'),
      titleEn: withheldTextOrNull('英文名称', 'title in English'),
      theme: TEXT,
      due: DATE,
      status: say(
        v.nullable(v.picklist(STATUS_CODES)),
        '最近一期的状态；null = 该期计划中没有这项任务，并入其他任务的见 mergedInto',
        'status in the last period; null = the plan did not have the task in it: mergedInto says if another took it in',
      ),
      mergedInto: MERGED_INTO,
      progressPercent: say(
        v.nullable(WHOLE),
        '最近一期的完成率，%；null = 未知，或 status 为 null',
        'progress in the last period, in percent; null = not known, or status is null',
      ),
      scheduledPercent: say(
        v.nullable(WHOLE),
        '最近一期的序时进度，%；null = 未知，或 status 为 null',
        'scheduled progress in the last period, in percent; null = not known, or status is null',
      ),
    }),
  ),
})

/** A task as other people's programs read it. */
export type TaskDocument = v.InferOutput<typeof TASK_DOCUMENT>

/** All tasks, a line each, as other people's programs read them. */
export type TaskIndex = v.InferOutput<typeof TASK_INDEX>

/** What every document for other people's programs says first. */
export type DocumentHead = Omit<TaskIndex, 'tasks' | '$schema'>

const toSchema = (schema: v.GenericSchema, title: string): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...toJsonSchema(v.pipe(schema, v.title(title)), { target: 'draft-2020-12' }),
})

/** JSON Schema 2020-12 of a task's document. Members that it does not name may be added. */
export const toTaskDocumentSchema = (): JsonSchema => toSchema(TASK_DOCUMENT, '一项任务 / one task')

/** JSON Schema 2020-12 of the list of tasks. */
export const toTaskIndexSchema = (): JsonSchema => toSchema(TASK_INDEX, '任务清单 / list of tasks')
