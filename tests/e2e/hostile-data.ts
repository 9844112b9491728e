import { readFile, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { toKeyText } from '../../src/core/model/cell-text.ts'
import type { Column } from '../../src/core/model/column.ts'
import { compareRevisions } from '../../src/core/model/plan-on.ts'
import { SETTING_FILE } from '../../src/core/model/stray-files.ts'
import type { Table } from '../../src/core/model/table.ts'
import { TABLES } from '../../src/core/model/tables.ts'
import type { RowOfTable } from '../../src/core/model/tables.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

type Row = Readonly<Record<string, unknown>>
type Revision = RowOfTable<'revisions'>

const TABLE_OF: Readonly<Record<string, Table | undefined>> = TABLES

/** What names cells and rows of other tables, without a column that says so. */
const NAMING: readonly string[] = ['revisions.key', 'revisions.field', 'revisions.before', 'revisions.after']
/** Tables whose rows are named in such a way; the ids of sources and figures are known to the checks and to pages. */
const NAMED: readonly string[] = ['plans', 'tasks', 'assignments', 'milestones', 'figures', 'sources']

const isFree = ({ kind, ref, pattern }: Column): boolean =>
  (kind === 'text' || kind === 'list') && ref === undefined && pattern === undefined

/** What every column meets first: the longest text, and one that turns the direction. */
const FIRST = [0, 7]

/**
 * The hostile text of the row at that place: some first, then each of them in turn. Its end says where it
 * was planted and which it is, so that it is known again wherever it shows up: `#tasks.title.3#7#`.
 */
const toHostile = (table: Table, column: string, at: number): string => {
  const columns = Object.keys(table.columns)
  const turn = FIRST[at] ?? 1 + ((at + columns.indexOf(column) * 5) % (HOSTILE_TEXTS.length - 1))
  return `${HOSTILE_TEXTS[turn]}#${table.name}.${column}.${at}#${turn}#`
}

/** Whether a column is planted. */
export const isPlanted = (table: Table, name: string): boolean => {
  const column = table.columns[name]
  return (
    column !== undefined && isFree(column) && !table.key.includes(name) && !NAMING.includes(`${table.name}.${name}`)
  )
}

const plantCell = (table: Table, name: string, cell: unknown, at: number): unknown => {
  const column = table.columns[name]
  if (!column || !isPlanted(table, name) || (cell === null && column.absent === undefined)) return cell
  const text = toHostile(table, name, at)
  // What is printed keeps its number and its qualifier, which the check compares.
  if (table.name === 'figures' && name === 'printed') return `${String(cell)} ${text}`
  return column.kind === 'list' ? [text.replaceAll(';', '；')] : text
}

/** Ids of a table by their names before, for tables whose ids are any text. */
const toIds = (table: Table, rows: readonly Row[]): ReadonlyMap<unknown, string> => {
  const [key = ''] = table.key
  const column = table.columns[key]
  if (table.key.length > 1 || !column || column.kind !== 'text' || !isFree(column) || NAMED.includes(table.name))
    return new Map()
  const ids = HOSTILE_TEXTS.slice(1)
  return new Map(rows.map((row, at) => [row[key], at < ids.length ? `${ids[at]}` : String(row[key])]))
}

const rename = (table: Table, row: Row, ids: ReadonlyMap<string, ReadonlyMap<unknown, string>>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const known = ids.get(table.columns[name]?.ref ?? (table.key.includes(name) ? table.name : ''))
      return [name, Array.isArray(cell) ? cell.map((each) => known?.get(each) ?? each) : (known?.get(cell) ?? cell)]
    }),
  )

/** Revisions that fit the plan as it was planted: undone one by one, newest first, each finds what it says. */
const fitRevisions = (revisions: readonly Revision[], files: ReadonlyMap<string, readonly Row[]>): Revision[] => {
  const plan = new Map<string, Row>()
  for (const name of ['plans', 'tasks', 'assignments', 'milestones'] as const)
    for (const row of files.get(name) ?? []) plan.set(`${name}/${toKeyText(TABLES[name], row)}`, row)
  const fit = (revision: Revision, at: number): Revision => {
    const { field, before, after } = revision
    const table: Table = TABLES[revision.table]
    const place = `${revision.table}/${revision.key}`
    const row = plan.get(place) ?? {}
    if (field === '*' && after !== null) return { ...revision, after: JSON.stringify(row) }
    if (field === '*') {
      const removed = Object.entries(JSON.parse(before ?? '{}') as Row)
      const planted = Object.fromEntries(removed.map(([name, cell]) => [name, plantCell(table, name, cell, 900 + at)]))
      plan.set(place, planted)
      return { ...revision, before: JSON.stringify(planted) }
    }
    const column = table.columns[field]
    if (!column || column.kind !== 'text' || !isFree(column)) return revision
    const former = before === null ? null : String(plantCell(table, field, before, 900 + at))
    const now = row[field]
    plan.set(place, { ...row, [field]: former })
    return { ...revision, before: former, after: typeof now === 'string' ? now : null }
  }
  return revisions.toSorted((a, b) => compareRevisions(b, a)).map(fit)
}

const saidByOwner = (name: string, turn: number): string => `${HOSTILE_TEXTS[turn]}#publication.${name}.0#${turn}#`

const ADDRESS = 'https://owner.example/"><img/src=x/onerror=document.documentElement.dataset.ran=1>/'

/** What the owner says about the publication; an address has to be one, or nothing is published. */
const SETTING = {
  publisher: saidByOwner('publisher', 2),
  publisherEn: saidByOwner('publisherEn', 7),
  homepage: ADDRESS,
  licences: [
    { name: 'CC-BY-4.0', title: saidByOwner('title', 1), titleEn: saidByOwner('titleEn', 9), path: ADDRESS },
    { name: null, title: saidByOwner('title', 0), titleEn: null, path: null },
  ],
}

/**
 * Plants a hostile text into every cell of a data folder that may hold any text, and into every id that may be any text,
 * and into what the owner says.
 *
 * Which cells these are follows from the declarations of the tables, so that a new column is planted by itself.
 */
export const plantHostileTexts = async (folder: string): Promise<void> => {
  const paths = [folder, join(folder, 'ledger')].map(async (place) =>
    (await readdir(place)).filter((name) => name.endsWith('.json')).map((name) => join(place, name)),
  )
  const read = (await Promise.all(paths)).flat().filter((path) => TABLE_OF[basename(path, '.json')])
  const files = new Map<string, readonly Row[]>()
  for (const path of read) files.set(path, JSON.parse(await readFile(path, 'utf8')) as readonly Row[])

  const tables = new Map<string, readonly Row[]>()
  for (const [path, rows] of files) {
    const name = basename(path, '.json')
    tables.set(name, [...(tables.get(name) ?? []), ...rows])
  }
  const ids = new Map([...tables].map(([name, rows]) => [name, toIds(TABLES[name as keyof typeof TABLES], rows)]))
  const counts = new Map<string, number>()
  const planted = new Map<string, readonly Row[]>()
  for (const [path, rows] of files) {
    const name = basename(path, '.json')
    const table: Table | undefined = TABLE_OF[name]
    if (!table) continue
    const first = counts.get(name) ?? 0
    counts.set(name, first + rows.length)
    planted.set(
      path,
      rows.map((row, at) =>
        rename(
          table,
          Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, plantCell(table, key, cell, first + at)])),
          ids,
        ),
      ),
    )
  }
  const now = new Map([...planted].map(([path, rows]) => [basename(path, '.json'), rows]))
  for (const [path, rows] of planted) {
    const isRevisions = basename(path) === 'revisions.json'
    const written = isRevisions ? fitRevisions(rows as unknown as readonly Revision[], now) : rows
    await writeFile(path, JSON.stringify(written, null, 2))
  }
  await writeFile(join(folder, SETTING_FILE), JSON.stringify(SETTING))
}
