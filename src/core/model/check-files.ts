import { checkTables } from './check-tables.ts'
import type { Words } from './column.ts'
import { isBlocking, sortIssues, toFound, type Issue, type IssuePlace } from './issue.ts'
import type { IssueCode } from './issue-codes.ts'
import { parseTable } from './parse-table.ts'
import { toStrayIssue } from './stray-files.ts'
import type { Table } from './table.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from './tables.ts'

/**
 * A file of a table as it was found: what its JSON holds, or why there is none.
 *
 * `hasMark`: a byte order mark stood before the JSON and was passed over.
 */
export type FoundFile = { readonly table: TableName; readonly file: string; readonly hasMark?: boolean } & (
  { readonly kind: 'read'; readonly rows: unknown } | { readonly kind: 'unreadable'; readonly failure: string }
)

/** Everything that reading and checking some files gave. */
export interface CheckedFiles {
  /** The rows that could be read. */
  readonly tables: Tables
  /** Worst first. */
  readonly issues: readonly Issue[]
  /** Tables of which something could not be read; checks that need them whole were left out. */
  readonly unreadable: readonly TableName[]
}

/** Tables without which no progress can be shown, each with the file where it is kept. */
const REQUIRED_FILES: Readonly<Partial<Record<TableName, string>>> = {
  regions: 'regions.json',
  sources: 'sources.json',
  plans: 'ledger/plans.json',
  periods: 'ledger/periods.json',
  themes: 'ledger/themes.json',
  rules: 'ledger/rules.json',
  tasks: 'ledger/tasks.json',
  assignments: 'ledger/assignments.json',
}

const JSON_FILE: Words = { zh: 'UTF-8 编码的 JSON', en: 'JSON in UTF-8' }
const WITHOUT_MARK: Words = {
  zh: '文件开头无字节顺序标记（已略过该标记）',
  en: 'no byte order mark (it was passed over)',
}

const toFileIssue = (
  code: IssueCode,
  table: TableName,
  file: string,
  found: string | null,
  expected: Words | null,
): Issue => {
  const place: IssuePlace = { file, pointer: null, row: null, table: TABLES[table].title, column: null, key: null }
  return { code, place, found: toFound(found), expected }
}

const listMissing = (files: readonly FoundFile[]): readonly TableName[] =>
  TABLE_NAMES.filter((name) => REQUIRED_FILES[name] !== undefined && !files.some(({ table }) => table === name))

const toMissingIssue = (table: TableName): Issue =>
  toFileIssue('E101', table, REQUIRED_FILES[table] ?? `${table}.json`, null, null)

interface FileContent {
  readonly table: TableName
  readonly rows: readonly unknown[]
  readonly issues: readonly Issue[]
}

const readFile = (found: FoundFile): FileContent => {
  const { table, file } = found
  const marks = found.hasMark ? [toFileIssue('N401', table, file, 'U+FEFF', WITHOUT_MARK)] : []
  if (found.kind === 'unreadable') {
    return { table, rows: [], issues: [...marks, toFileIssue('E102', table, file, found.failure, JSON_FILE)] }
  }
  const declared: Table = TABLES[table]
  const { rows, issues } = parseTable(declared, found.rows, file)
  return { table, rows, issues: [...marks, ...issues] }
}

const joinRows = (contents: readonly FileContent[], name: TableName): readonly unknown[] => {
  const own = contents.filter(({ table }) => table === name).map(({ rows }) => rows)
  return own.length === 1 ? (own[0] ?? []) : own.flat()
}

/** How files are to be checked. */
interface CheckFilesOptions {
  /** The day on which the check is made, `YYYY-MM-DD`. */
  readonly today: string
  /** Files that lie beside those of the tables and were not read. */
  readonly strays?: readonly string[]
}

/** The tables out of their files, and every issue of files, rows and cells, and between rows. */
export const checkFiles = (files: readonly FoundFile[], { today, strays = [] }: CheckFilesOptions): CheckedFiles => {
  const contents = files.map(readFile)
  // Every row was parsed by the table under whose name it stands.
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, joinRows(contents, name)])) as unknown as Tables
  const missing = listMissing(files)
  const reading = [
    ...missing.map(toMissingIssue),
    ...strays.map(toStrayIssue),
    ...contents.flatMap(({ issues }) => issues),
  ]
  const unread = contents.filter(({ issues }) => issues.some(isBlocking)).map(({ table }) => table)
  const unreadable = new Set<TableName>([...missing, ...unread])
  const located = files.flatMap((found) => (found.kind === 'read' ? [found] : []))
  const between = checkTables(tables, { today, files: located, unreadable })
  return { tables, issues: sortIssues([...reading, ...between]), unreadable: [...unreadable] }
}
