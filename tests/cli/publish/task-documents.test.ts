import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { computeSiteData } from '../../../src/cli/publish/site-data.ts'
import { createTaskWriter } from '../../../src/cli/publish/task-documents.ts'
import type { TaskDocument, TaskIndex } from '../../../src/core/publication/api/task-document.ts'
import { computeDetails } from '../../../src/core/publication/datasets.ts'
import { EMPTY_SETTING } from '../../../src/core/publication/open-data/publication-setting.ts'
import type { PublicationSetting } from '../../../src/core/publication/open-data/publication-setting.ts'
import { canaryTables, OFFICE_CANARY, WITHHELD, WITHHELD_CANARY } from '../../unit/publication/canary-tables.ts'

const SETTING = {
  publisher: '示例单位',
  publisherEn: 'Sample unit',
  homepage: 'https://example.org/board/',
  licences: [{ name: 'CC-BY-4.0', title: '署名 4.0', titleEn: null, path: 'https://example.org/by' }],
}

const MERGED = 'T06'
const canary = canaryTables()
const tables = {
  ...canary,
  tasks: canary.tasks.map((task) => (task.id === MERGED ? { ...task, mergedInto: 'T05' } : task)),
}
const site = computeSiteData(tables)

const writeAll = async (setting: PublicationSetting = SETTING) => {
  const files = new Map<string, string>()
  const write = async (path: string, content: Uint8Array) => void files.set(path, new TextDecoder().decode(content))
  const writer = createTaskWriter(site, setting, write)
  for (const detail of computeDetails(tables, site.projected, site.periods, site.audience)) await writer.add(detail)
  await writer.finish()
  return files
}

const files = await writeAll()
const read = <T>(name: string): T => JSON.parse(files.get(`data/latest/tasks/${name}.json`) ?? 'null')
const taskOf = (id: string): TaskDocument => read(id)
const index: TaskIndex = read('index')
const documents = index.tasks.map(({ id }) => taskOf(id))

type Schema = Readonly<Record<string, unknown>>
const compile = (schema: Schema) => new Ajv2020({ strict: true, strictTypes: false }).compile<unknown>(schema)
const schemas = { task: read<Schema>('task.schema'), index: read<Schema>('index.schema') }
const promised = (name: string): Schema => JSON.parse(readFileSync(`tests/fixtures/api-1/${name}.schema.json`, 'utf8'))

/** The same schema, with no room for what it does not name. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const all = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in all ? { ...all, additionalProperties: false } : all
}

describe('the document of a task', () => {
  it('stands at an address of its own, one for each task, listed in order', () => {
    expect(index.tasks.map(({ id }) => id)).toEqual(tables.tasks.map(({ id }) => id))
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(index.tasks.map(({ path }) => `data/latest/tasks/${path}`)),
    )
    expect(files.size).toBe(tables.tasks.length + 3)
  })

  it('satisfies its published schema, which names every member', () => {
    const errors = (['task', 'index'] as const).flatMap((name) => {
      const isValid = compile(closed(schemas[name]) as Schema)
      return (name === 'task' ? documents : [index]).flatMap((document) => (isValid(document) ? [] : isValid.errors))
    })
    expect(errors).toEqual([])
  })

  it('keeps what programs were promised', () => {
    for (const [name, all] of [
      ['task', documents],
      ['index', [index]],
    ] as const) {
      const isKept = compile(promised(name))
      for (const document of all) expect(isKept(document) ? null : isKept.errors).toBeNull()
    }
  })

  it.each([
    ['without its version', { version: undefined }],
    ['with a status that nobody knows', { latest: { status: 'green' } }],
    ['with a day that is none', { due: '2026/12/31' }],
    ['with a number in place of parts', { parts: 4 }],
    ['of another promise', { apiVersion: 2 }],
  ])('%s is refused', (_, wrong) => {
    const broken: unknown = JSON.parse(JSON.stringify({ ...taskOf('T01'), ...wrong }))
    expect(compile(schemas.task)(broken)).toBe(false)
    expect(compile(promised('task'))(broken)).toBe(false)
  })

  it('says of every period and province what the pages say', () => {
    for (const { period, rule, tasks } of site.periods)
      for (const task of tasks) {
        const found = taskOf(task.task).periods.find((each) => each.period === period)
        expect(found).toMatchObject({
          rule: rule.version,
          status: task.status,
          progressPercent: task.progressPercent,
          scheduledPercent: task.scheduledPercent,
          gapPoints: task.gapPoints,
          provinces: task.parts.map(({ region, status, progressPercent, scheduledPercent, returnState }) => ({
            ...{ region, status, progressPercent, scheduledPercent, returnState },
          })),
        })
      }
  })

  it('says its rule, source, as-of, licence, version and how to cite it', () => {
    const task = taskOf('T01')
    expect(task).toMatchObject({
      version: site.common.version,
      asOf: '2025-06-30',
      period: '2025-Q2',
      latest: { period: '2025-Q2', rule: 'v2' },
      rules: [{ version: 'v1' }, { version: 'v2', slightlyBelow: -10, farBelow: -30 }],
      sources: [{ id: 'sample-ledger', kind: 'sample' }],
      publisher: '示例单位',
      licences: [{ name: 'CC-BY-4.0' }],
      site: 'https://example.org/board/',
      sample: true,
      notice: { zh: '示例数据 · 非真实进展' },
    })
    expect(task.citation.en).toContain(`https://example.org/board/data/v/${site.common.version}/`)
  })

  it('stays where the task was merged into another, which the list names in place of a status', () => {
    expect(index.tasks.find(({ id }) => id === MERGED)).toMatchObject({
      ...{ status: null, mergedInto: 'T05', progressPercent: null, scheduledPercent: null },
    })
    expect(taskOf(MERGED)).toMatchObject({ latest: null, mergedInto: 'T05' })
    for (const { id, status, mergedInto } of index.tasks)
      if (id !== MERGED) expect([status === null, mergedInto]).toEqual([false, null])
  })

  it('holds none of the words of a withheld task, and nothing of the office', () => {
    const task = taskOf(WITHHELD)
    expect(task.withheld).toBe(true)
    expect(task).not.toHaveProperty('title')
    expect(task.latest?.provinces.length).toBeGreaterThan(0)
    for (const [path, text] of files) {
      expect(text, path).not.toContain(OFFICE_CANARY)
      expect(text, path).not.toContain(WITHHELD_CANARY)
    }
  })

  it('is the same bytes every time', async () => {
    expect([...(await writeAll())]).toEqual([...files])
  })

  it('says that nothing is stated, where the owner stated nothing', async () => {
    const bare = (await writeAll(EMPTY_SETTING)).get('data/latest/tasks/T01.json') ?? ''
    expect(JSON.parse(bare)).toMatchObject({ site: null, publisher: null, licences: [] })
  })
})
