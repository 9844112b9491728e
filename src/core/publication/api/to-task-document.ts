import type { PartProgress, TaskProgress } from '../../analysis/types.ts'
import { en } from '../../format/ui/en.ts'
import { zh } from '../../format/ui/zh.ts'
import { compareTexts } from '../../model/grouping.ts'
import { toCitations } from '../open-data/citation-text.ts'
import type { PublicationSetting } from '../open-data/publication-setting.ts'
import { toPagePath } from '../pages.ts'
import type { ProjectedRow } from '../project.ts'
import type { SiteData } from '../site-data.ts'
import type { TaskDetail, TaskPeriod } from '../task-detail.ts'
import { pick, toCorrections, toMilestones, toParts, toSource } from './document-rows.ts'
import { API_VERSION } from './task-document.ts'
import type { TaskStanding } from './standing.ts'
import type { DocumentHead, TaskDocument, TaskIndex } from './task-document.ts'

/** Where the documents of tasks stand, below the root of the site. */
export const TASK_FOLDER = 'data/latest/tasks/'

/** Names of the files beside the tasks' own. */
export const TASK_FILES = {
  index: 'index.json',
  schema: 'task.schema.json',
  indexSchema: 'index.schema.json',
} as const

/** The file of a task's document, in their folder. */
export const toTaskFile = (id: string): string => `${id}.json`

type Standing = Pick<
  TaskStanding,
  'status' | 'computedStatus' | 'overridden' | 'progressPercent' | 'scheduledPercent' | 'gapPoints' | 'overdue'
>

const toStanding = (of: TaskProgress | PartProgress): Standing => ({
  status: of.status,
  computedStatus: of.computedStatus,
  overridden: of.overridden,
  progressPercent: of.progressPercent,
  scheduledPercent: of.scheduledPercent,
  gapPoints: of.gapPoints,
  overdue: of.overdue,
})

const toPeriod = ({ period, end, task }: TaskPeriod, rule: string): TaskStanding => ({
  period,
  end,
  rule,
  ...toStanding(task),
  partial: task.partial,
  provinces: task.parts.map((part) => ({
    region: part.region,
    ...toStanding(part),
    returnState: part.returnState,
  })),
})

const listSources = (detail: TaskDetail): readonly string[] => {
  const { task, parts, milestones, reports, acceptances, overrides, corrections = [] } = detail
  const rows = [task, ...parts, ...milestones, ...reports, ...acceptances, ...overrides, ...corrections]
  return [...new Set(rows.flatMap(({ source }) => source ?? []))].toSorted(compareTexts)
}

const toHead = (site: SiteData, setting: PublicationSetting): DocumentHead => {
  const { sample, version } = site.common
  return {
    apiVersion: API_VERSION,
    version,
    period: site.latest.period,
    asOf: site.latest.end,
    sample,
    notice: sample ? { zh: zh.sampleTitle, en: en.sampleTitle } : null,
    site: setting.homepage,
  }
}

/** What the documents of all tasks of a site have in common. */
interface Shared {
  readonly site: SiteData
  readonly setting: PublicationSetting
  readonly head: DocumentHead
  readonly rules: ReadonlyMap<string, TaskDocument['rules'][number]>
  readonly sources: ReadonlyMap<string | undefined, ProjectedRow<'sources'>>
  readonly citation: TaskDocument['citation']
}

const toStandings = (
  detail: TaskDetail,
  { rules, head }: Shared,
): Pick<TaskDocument, 'latest' | 'periods' | 'rules'> => {
  const periods = detail.periods.map((each) => toPeriod(each, rules.get(each.period)?.version ?? ''))
  const used = periods.flatMap(({ period }) => rules.get(period) ?? [])
  return {
    latest: periods.find(({ period }) => period === head.period) ?? null,
    periods,
    rules: [...new Map(used.map((rule) => [rule.version, rule])).values()],
  }
}

type TaskCell =
  | keyof Pick<TaskDocument, 'title' | 'titleEn' | 'target' | 'targetEn' | 'otherPartners'>
  | keyof Pick<TaskDocument, 'theme' | 'start' | 'due' | 'originalDue' | 'mergedInto'>

const toTask = ({ task, originalDue }: TaskDetail, { site }: Shared): Pick<TaskDocument, TaskCell> => {
  const theme = site.common.themes.find(({ id }) => id === task.theme)
  return {
    ...pick(task, ['title', 'titleEn', 'target', 'targetEn']),
    ...(task.otherPartners === undefined ? {} : { otherPartners: task.otherPartners && [...task.otherPartners] }),
    theme: { id: task.theme ?? '', name: theme?.name ?? '', nameEn: theme?.nameEn ?? null },
    start: task.start ?? '',
    due: task.due ?? '',
    originalDue,
    mergedInto: task.mergedInto ?? null,
  }
}

const toDocument = (detail: TaskDetail, shared: Shared): TaskDocument => {
  const { head, setting, sources, citation } = shared
  return {
    $schema: TASK_FILES.schema,
    ...head,
    id: detail.id,
    withheld: detail.withheld,
    ...toTask(detail, shared),
    parts: toParts(shared.site, detail),
    milestones: toMilestones(detail),
    ...toStandings(detail, shared),
    corrections: toCorrections(detail),
    sources: listSources(detail).flatMap((id) => {
      const row = sources.get(id)
      return row ? [toSource(row)] : []
    }),
    publisher: setting.publisher,
    licences: [...setting.licences],
    citation,
    pages: { zh: toPagePath('task', 'zh', detail.id), en: toPagePath('task', 'en', detail.id) },
  }
}

/** Writes the documents of a site's tasks, each from its detail. */
export interface TaskDocuments {
  readonly toDocument: (detail: TaskDetail) => TaskDocument
  /** The line of the task in the list of all. */
  readonly toLine: (detail: TaskDetail) => TaskIndex['tasks'][number]
  readonly toIndex: (lines: TaskIndex['tasks']) => TaskIndex
}

/** Documents of a site's tasks, for other people's programs; of a withheld task they hold what its detail does. */
export const createTaskDocuments = (site: SiteData, setting: PublicationSetting): TaskDocuments => {
  const head = toHead(site, setting)
  const shared: Shared = {
    site,
    setting,
    head,
    rules: new Map(site.periods.map(({ period, rule }) => [period, rule])),
    sources: new Map(site.projected.sources.map((row) => [row.id, row])),
    citation: toCitations(head, setting),
  }
  const standing = new Map(site.latest.tasks.map((task) => [task.task, task]))
  return {
    toDocument: (detail) => toDocument(detail, shared),
    toLine: ({ id, withheld, task }) => {
      const now = standing.get(id)
      return {
        id,
        path: toTaskFile(id),
        withheld,
        ...pick(task, ['title', 'titleEn']),
        theme: task.theme ?? '',
        due: task.due ?? '',
        status: now?.status ?? null,
        mergedInto: task.mergedInto ?? null,
        progressPercent: now?.progressPercent ?? null,
        scheduledPercent: now?.scheduledPercent ?? null,
      }
    },
    toIndex: (tasks) => ({ $schema: TASK_FILES.indexSchema, ...head, tasks }),
  }
}
