import { toKeyText } from './cell-text.ts'
import { toCellCheck, type CellCheck } from './cell-check.ts'
import type { Words } from './column.ts'
import type { IssueCode } from './issue-codes.ts'
import { toFound, type Issue, type IssuePlace } from './issue.ts'
import type { Row, Table } from './table.ts'

/** What could be read of a table, and what could not. */
export interface ParsedTable<R> {
  /** The rows that are as declared, the very objects that were given. */
  readonly rows: readonly R[]
  readonly issues: readonly Issue[]
}

type AnyRow = Readonly<Record<string, unknown>>

const ROWS: Words = { zh: '行的列表 [ … ]', en: 'a list of rows [ … ]' }
const ROW: Words = { zh: '一行 { … }', en: 'a row { … }' }

const isObject = (value: unknown): value is AnyRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isReasonDecided = (table: Table, column: string): boolean =>
  column === 'reason' && (table.name === 'overrides' || table.name === 'corrections')

/** The check of every column of a table, in declared order; each is prepared once. */
export const toCellChecks = (table: Table): readonly (readonly [string, CellCheck])[] =>
  Object.entries(table.columns).map(([name, column]) => [
    name,
    toCellCheck(column, isReasonDecided(table, name) ? 'E213' : 'E107'),
  ])

/** Whether a value is a row of the table; the check is prepared once and is quick enough for millions of rows. */
export const toRowGuard = <T extends Table>(table: T): ((row: unknown) => row is Row<T>) => {
  const checks = toCellChecks(table)
  return (row): row is Row<T> => {
    if (!isObject(row) || Object.keys(row).length !== checks.length) return false
    for (const [name, check] of checks) {
      if (check(row[name]) !== null) return false
    }
    return true
  }
}

const toPointer = (row: number, column: string | null): string =>
  column === null ? `/${row}` : `/${row}/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The place of a row, or of one of its cells, in a JSON file. */
export const toRowPlace = (
  table: Table,
  file: string,
  index: number,
  row: unknown,
  column: string | null,
): IssuePlace => ({
  file,
  pointer: toPointer(index, column),
  row: index,
  table: table.title,
  column: column === null ? null : (table.columns[column]?.title ?? { zh: column, en: column }),
  key: isObject(row) && table.key.every((name) => row[name] !== undefined) ? toKeyText(table, row) : null,
})

const listRowIssues = (
  table: Table,
  checks: readonly (readonly [string, CellCheck])[],
  row: unknown,
  index: number,
  file: string,
): readonly Issue[] => {
  const issue = (code: IssueCode, column: string | null, found: unknown, expected: Words): Issue => ({
    code,
    place: toRowPlace(table, file, index, row, column),
    found: toFound(found),
    expected,
  })
  if (!isObject(row)) return [issue('E104', null, row, ROW)]
  const names = Object.keys(table.columns).join(', ')
  const unknown = Object.keys(row).filter((name) => !Object.hasOwn(table.columns, name))
  const extra = unknown.map((name) => issue('E105', name, name, { zh: names, en: names }))
  const faulty = checks.flatMap(([name, check]) => {
    if (!Object.hasOwn(row, name)) return [issue('E106', name, null, { zh: `"${name}"`, en: `"${name}"` })]
    const fault = check(row[name])
    return fault ? [issue(fault.code, name, row[name], fault.expected)] : []
  })
  return [...extra, ...faulty]
}

/**
 * The rows of a table out of anything, and an issue for all that is not as declared; never throws on bad data.
 *
 * `file` is named in the issues.
 */
export const parseTable = <T extends Table>(table: T, content: unknown, file: string): ParsedTable<Row<T>> => {
  if (!Array.isArray(content)) {
    const place = { file, pointer: '', row: null, table: table.title, column: null, key: null }
    return { rows: [], issues: [{ code: 'E103', place, found: toFound(content), expected: ROWS }] }
  }
  const isRow = toRowGuard(table)
  const checks = toCellChecks(table)
  const rows: Row<T>[] = []
  const issues: Issue[] = []
  content.forEach((row: unknown, index) => {
    if (isRow(row)) rows.push(row)
    else issues.push(...listRowIssues(table, checks, row, index, file))
  })
  return { rows, issues }
}
