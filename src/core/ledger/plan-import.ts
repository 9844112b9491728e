import { compareTexts } from '../model/grouping.ts'
import { isBlocking, sortIssues, type Issue } from '../model/issue.ts'
import type { TableFile } from '../model/locate.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../model/tables.ts'
import type { LedgerRow } from './complete-row.ts'
import { findKeeper, RETURNED_TABLES, type FileKeeper } from './file-keeper.ts'
import { toSourceId } from './file-source.ts'
import { checkUnited, toDefaultFiles } from './import-checks.ts'
import { toDifference } from './import-difference.ts'
import type { ImportedFile, ImportOutcome } from './import-outcome.ts'
import { addSources, listNewSources } from './import-sources.ts'
import { listMissingTables } from './missing-tables.ts'
import type { ReadFile } from './read-rows.ts'
import { admitRows } from './refused-rows.ts'
import { hasSample, withoutSample } from './sample-ledger.ts'
import { uniteRows, type UnitedRow, type UnitedRows } from './unite-rows.ts'
import { uniteTable, type UnitedTable } from './unite-table.ts'

/** What an import is united with. */
export interface ImportBase {
  /** All that is in the data folder. */
  readonly tables: Tables
  /** The files in which its rows stand, for the places of issues. Absent = `<table>.json` each. */
  readonly files?: readonly TableFile[]
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string
}

type Keepers = ReadonlyMap<ReadFile, FileKeeper>
type UnitedTables = ReadonlyMap<TableName, UnitedTable>

/** Tables that hold published facts beside the ledger: an import never takes them out. */
const SHARED_TABLES: ReadonlySet<TableName> = new Set<TableName>(['services', 'waters'])

/** The files in an order of their own: who gives them in which order makes no difference. */
const inOrder = (files: readonly ReadFile[]): readonly ReadFile[] =>
  files.toSorted((a, b) => compareTexts(a.name, b.name) || compareTexts(a.digest, b.digest))

const countRows = ({ rows }: ReadFile): ImportedFile['rowCounts'] => {
  const counts: Partial<Record<TableName, number>> = {}
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1
  return counts
}

const toImported = (file: ReadFile): ImportedFile => ({
  name: file.name,
  digest: file.digest,
  rowCounts: countRows(file),
})

/** Tables of the office that files state as a whole. */
const listWholeTables = (keepers: Keepers): ReadonlySet<TableName> => {
  const whole = [...keepers].flatMap(([file, keeper]) => (keeper.kind === 'office' && keeper.whole ? [file] : []))
  const stated = new Set(whole.flatMap(({ rows }) => rows.map(({ table }) => table)))
  return new Set([...stated].filter((table) => !RETURNED_TABLES.has(table) && table !== 'sources'))
}

const createUniter = (united: UnitedRows, keepers: Keepers): ((tables: Tables) => UnitedTables) => {
  const whole = listWholeTables(keepers)
  const sourceOf = ({ file }: UnitedRow): string => toSourceId(file)
  return (tables) => {
    const published = new Set(tables.sources.flatMap(({ id, kind }) => (kind === 'published' ? [id] : [])))
    const isPublished = (row: LedgerRow): boolean => published.has(String(row['source']))
    return new Map(
      [...united.rows].map(([name, stated]) => {
        const isGone = (row: LedgerRow): boolean => whole.has(name) && !(SHARED_TABLES.has(name) && isPublished(row))
        return [name, uniteTable(name, tables[name], stated, { sourceOf, isGone })]
      }),
    )
  }
}

/** Whether some new or changed row is real: only then does the sample give way. */
const bringsReal = (united: UnitedTables, current: Tables): boolean => {
  const samples = new Set(current.sources.flatMap(({ id, kind }) => (kind === 'sample' ? [id] : [])))
  return [...united].some(
    ([name, { fresh }]) =>
      name !== 'sources' &&
      name !== 'rules' &&
      fresh.some(({ source }) => typeof source === 'string' && !samples.has(source)),
  )
}

const replaceRows = (tables: Tables, united: UnitedTables): Tables => {
  const entries = TABLE_NAMES.map((name) => [name, united.get(name)?.rows ?? tables[name]])
  return Object.fromEntries(entries) as unknown as Tables // every row was checked by the table under whose name it is
}

const toTableName = (issue: Issue): TableName | undefined =>
  TABLE_NAMES.find((name) => TABLES[name].title.zh === issue.place.table?.zh)

/** Tables of which some row could not be read; of a file that could not be read at all, every one may lack rows. */
const listUnread = (issues: readonly Issue[], united: UnitedTables): ReadonlySet<TableName> => {
  const blocking = issues.filter(isBlocking)
  if (blocking.some((issue) => toTableName(issue) === undefined)) return new Set(TABLE_NAMES)
  const partial = [...united].flatMap(([name, { isPartial }]) => (isPartial ? [name] : []))
  return new Set([...partial, ...blocking.flatMap((issue) => toTableName(issue) ?? [])])
}

const prepare = (files: readonly ReadFile[], regions: Tables['regions']) => {
  const keepers = new Map(files.map((file) => [file, findKeeper(file, regions)]))
  const nameOf = (code: string): string => regions.find((region) => region.code === code)?.name ?? code
  const admitted = [...keepers].map(([file, keeper]) => admitRows(file, keeper, nameOf))
  const united = uniteRows(admitted)
  const issues = [...files, ...admitted, united].flatMap((each) => each.issues)
  return { keepers, united, issues }
}

/**
 * What importing some files would do to the data; nothing is written.
 *
 * Rows of all files are united by the key of their table. Two places that disagree on one cell are an error that
 * names both; the same said twice is fine. A file that brings plans, tasks and assignments is the office's: every
 * table of the office that it has rows of is stated as a whole, and a row that it no longer has goes; published
 * services, waters and sources stay. Every other file adds and changes rows alone. A province's file may state
 * nothing but its own returns (see `findKeeper`). A column that no file has keeps what is there; an English text whose Chinese changed, and that no file has, is
 * emptied.
 *
 * While the data hold the sample ledger, the first file with a real row replaces it as a whole: no sample row stays,
 * and the files must together bring what is then missing of `REQUIRED_TABLES`. Rows that name the sample as their
 * source, as an export of it has, are not real.
 *
 * New and changed rows without a source get that of their file; a file to which no row refers makes none, so that
 * what was imported once changes nothing when it is imported again. Then every check of `checkTables` is made; where no
 * file has a row that counts, as when it could not be opened, nothing is told but what concerns the files.
 */
export const planImport = (
  given: readonly ReadFile[],
  { tables: current, files, today }: ImportBase,
): ImportOutcome => {
  const ordered = inOrder(given)
  const { keepers, united: rows, issues: reading } = prepare(ordered, current.regions)
  const unite = createUniter(rows, keepers)
  const first = unite(current)
  const replacesSample = hasSample(current) && bringsReal(first, current)
  const base = replacesSample ? withoutSample(current) : current
  const united = replacesSample ? unite(base) : first
  const newSources = listNewSources(united, keepers, base)
  const tables = addSources(replaceRows(base, united), newSources)
  const early = [...reading, ...[...united.values()].flatMap(({ issues }) => issues)]
  const unread = listUnread(early, united)
  const missing = listMissingTables(tables, unread, ordered)
  const between =
    missing.length > 0 || united.size === 0
      ? []
      : checkUnited(
          tables,
          [...united].map(([table, { stated, statedBy }]) => ({ table, stated, statedBy })),
          { today, files: files ?? toDefaultFiles(current), unreadable: unread },
        )
  const issues = sortIssues([...early, ...missing, ...between])
  const isStopped = issues.some(isBlocking)
  return {
    files: ordered.map(toImported),
    issues,
    unchecked: TABLE_NAMES.filter((name) => unread.has(name)),
    replacesSample,
    difference: missing.length > 0 ? [] : toDifference({ current, base, united, newSources }),
    tables: isStopped ? null : tables,
  }
}
