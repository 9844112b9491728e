import { parseCellText, toCellText, toKeyText, type AnyCell } from '../cell-text.ts'
import type { Column, Words } from '../column.ts'
import { compareRevisions } from '../plan-on.ts'
import type { Table } from '../table.ts'
import { TABLES, type RowOfTable } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

type Revision = RowOfTable<'revisions'>
type Rows = Map<string, AnyRow>

const THERE: Words = { zh: '此时有这一行', en: 'a row that is there at the time' }
const NOT_THERE: Words = { zh: '此时没有这一行', en: 'a row that is not there at the time' }
const ONE_SIDE: Words = { zh: '原值、新值恰有一个为 null', en: 'null in exactly one of before and after' }

const broken = (row: Revision, column: string, found: unknown, expected: Words): Finding => ({
  code: 'E211',
  table: 'revisions',
  row,
  column,
  found,
  expected,
})

const toText = (cell: unknown): string | null =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || Array.isArray(cell)
    ? toCellText(cell as AnyCell) // the row was read: its lists hold texts
    : null

const parseRow = (text: string): AnyRow | null => {
  try {
    const row: unknown = JSON.parse(text)
    return typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row)) : null
  } catch {
    return null
  }
}

/** Whether the row is what was written of it. Where it comes from is no part of the plan and changes with each import. */
const isSame = (written: AnyRow, row: AnyRow): boolean =>
  Object.entries(written).every(([name, cell]) => name === 'source' || toText(cell) === toText(row[name]))

const undoAdded = (rows: Rows, revision: Revision, after: string): Finding | null => {
  const row = rows.get(revision.key)
  const written = parseRow(after)
  rows.delete(revision.key)
  if (!row) return broken(revision, 'key', revision.key, THERE)
  if (!written || isSame(written, row)) return null
  const text = JSON.stringify(row)
  return broken(revision, 'after', after, { zh: text, en: text })
}

const undoRemoved = (rows: Rows, revision: Revision, before: string): Finding | null => {
  const isThere = rows.has(revision.key)
  const written = parseRow(before)
  if (written) rows.set(revision.key, written)
  return isThere ? broken(revision, 'key', revision.key, NOT_THERE) : null
}

const undoCell = (rows: Rows, revision: Revision, column: Column): Finding | null => {
  const { key, field, before, after } = revision
  const row = rows.get(key)
  if (!row) return broken(revision, 'key', key, THERE)
  const cell = toText(row[field])
  rows.set(key, { ...row, [field]: parseCellText(column, before) })
  if (cell === after) return null
  const next = cell === null ? 'null' : `“${cell}”`
  return broken(revision, 'after', after, {
    zh: `与其后的原值或现值一致：${next}`,
    en: `what the next revision, or the plan, has: ${next}`,
  })
}

const undo = (table: Table, rows: Rows, revision: Revision): Finding | null => {
  const { before, after, field } = revision
  const column = table.columns[field]
  if (field !== '*') return column ? undoCell(rows, revision, column) : null
  if (before === null && after !== null) return undoAdded(rows, revision, after)
  if (before !== null && after === null) return undoRemoved(rows, revision, before)
  return broken(revision, 'after', after, ONE_SIDE)
}

const pickRows = (table: Table, rows: readonly AnyRow[], keys: ReadonlySet<string>): Rows =>
  new Map(rows.map((row): [string, AnyRow] => [toKeyText(table, row), row]).filter(([key]) => keys.has(key)))

/**
 * Undone one by one, newest first, every revision finds in the plan what it says it put there.
 *
 * That is the same as: before = the former after, and the last after = the present cell.
 */
export const revisionChains: Check = {
  reads: ['plans', 'tasks', 'assignments', 'milestones', 'revisions'],
  *find({ index: { tables } }) {
    for (const name of ['plans', 'tasks', 'assignments', 'milestones'] as const) {
      const revisions = tables.revisions.filter((revision) => revision.table === name)
      if (revisions.length === 0) continue
      const rows = pickRows(TABLES[name], tables[name], new Set(revisions.map((revision) => revision.key)))
      for (const revision of revisions.sort((a, b) => compareRevisions(b, a))) {
        const finding = undo(TABLES[name], rows, revision)
        if (finding) yield finding
      }
    }
  },
}
