import { toCellCheck } from '../cell-check.ts'
import { parseCellText } from '../cell-text.ts'
import { toRowGuard } from '../parse-table.ts'
import type { Table } from '../table.ts'
import { TABLES, type RowOfTable } from '../tables.ts'
import type { Check, Finding } from './finding.ts'

type Revision = RowOfTable<'revisions'>

const findTable = (name: string): Table | null =>
  Object.values(TABLES).find((table: Table) => table.name === name) ?? null

const isJsonOf = (isRow: (row: unknown) => boolean, text: string): boolean => {
  try {
    return isRow(JSON.parse(text))
  } catch {
    return false
  }
}

function* findInRow(table: Table, revision: Revision): Iterable<Finding> {
  const isRow = toRowGuard(table)
  const expected = { zh: `${table.title.zh}的一行 JSON`, en: `a row of ${table.name} as JSON` }
  for (const column of ['before', 'after'] as const) {
    const text = revision[column]
    if (text === null || isJsonOf(isRow, text)) continue
    yield { code: 'E211', table: 'revisions', row: revision, column, found: text, expected }
  }
}

function* findInRevision(revision: Revision): Iterable<Finding> {
  const table: Table = TABLES[revision.table]
  const column = table.columns[revision.field]
  if (revision.field === '*') {
    yield* findInRow(table, revision)
    return
  }
  if (!column || table.key.includes(revision.field)) {
    const names = Object.keys(table.columns).filter((name) => !table.key.includes(name))
    const expected = { zh: names.join('、'), en: names.join(', ') }
    yield { code: 'E202', table: 'revisions', row: revision, column: 'field', found: revision.field, expected }
    return
  }
  const check = toCellCheck(column)
  for (const name of ['before', 'after'] as const) {
    const fault = check(parseCellText(column, revision[name]))
    if (fault) yield { ...fault, table: 'revisions', row: revision, column: name, found: revision[name] }
  }
}

function* findInCorrection(correction: RowOfTable<'corrections'>): Iterable<Finding> {
  const table = findTable(correction.table)
  const isColumn = table !== null && Object.hasOwn(table.columns, correction.field)
  if (isColumn) return
  const names = Object.keys(table ? table.columns : TABLES)
  const column = table ? 'field' : 'table'
  const expected = { zh: names.join('、'), en: names.join(', ') }
  yield { code: 'E202', table: 'corrections', row: correction, column, found: correction[column], expected }
}

/** Revisions and corrections name columns that exist, and revisions hold texts that those columns accept. */
export const changedCells: Check = {
  reads: [],
  *find({ index: { tables } }) {
    for (const revision of tables.revisions) yield* findInRevision(revision)
    for (const correction of tables.corrections) yield* findInCorrection(correction)
  },
}
