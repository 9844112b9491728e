import { toCellText } from '../../model/cell-text.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import { compareTexts } from '../../model/grouping.ts'
import type { RowOfTable, TableName, Tables } from '../../model/tables.ts'
import { isOfDisclosure } from './earlier-contents.ts'
import { listPeriodContent } from './period-content.ts'
import type { ContentRow } from './period-content.ts'

type Correction = RowOfTable<'corrections'>

/** A cell of what a period holds that is not what it was, as `corrections` would write it. */
export interface ContentChange {
  readonly table: TableName
  readonly key: string
  /** `*` = the whole row came or went. */
  readonly field: string
  /** Null = the cell was empty, or the row was not there. */
  readonly before: string | null
  /** Null = the cell is empty, or the row is not there any more. */
  readonly after: string | null
}

const nameOf = ({ table, key }: ContentRow): string => `${table} ${key}`
const toText = (cell: unknown): string | null => toCellText((cell ?? null) as AnyCell) // a checked row holds cells
const toRowText = (row: ContentRow | undefined): string | null => (row ? JSON.stringify(row.cells) : null)

/** Cells that one of two rows lacks were withheld there, and say nothing. */
const compareCells = (before: ContentRow, after: ContentRow): readonly ContentChange[] =>
  Object.entries(after.cells).flatMap(([field, cell]) => {
    const texts = { before: toText(before.cells[field]), after: toText(cell) }
    if (!(field in before.cells) || texts.before === texts.after) return []
    return [{ table: after.table, key: after.key, field, ...texts }]
  })

const compareRows = (before: readonly ContentRow[], after: readonly ContentRow[]): readonly ContentChange[] => {
  const then = new Map(before.map((row) => [nameOf(row), row]))
  const now = new Map(after.map((row) => [nameOf(row), row]))
  return [...new Map([...then, ...now])].flatMap(([name, row]) => {
    const [was, is] = [then.get(name), now.get(name)]
    if (was && is) return compareCells(was, is)
    return [{ table: row.table, key: row.key, field: '*', before: toRowText(was), after: toRowText(is) }]
  })
}

/** Tasks that are withheld now and were not, or the other way round. */
const compareDisclosures = (before: Tables['tasks'], after: Tables['tasks']): readonly ContentChange[] => {
  const then = new Map(before.map(({ id, disclosure }) => [id, disclosure]))
  return after.flatMap(({ id, disclosure }) => {
    const was = then.get(id)
    if (was === undefined || was === disclosure) return []
    return [{ table: 'tasks' as const, key: id, field: 'disclosure', before: was, after: disclosure }]
  })
}

/** Whether corrections tell a change: from what it was to what it is, or that the row was not there. */
const isCorrected = (change: ContentChange, corrections: readonly Correction[]): boolean => {
  const ofRow = corrections.filter(({ table, key }) => table === change.table && key === change.key)
  if (change.field === '*') return change.before === null && ofRow.some(({ before }) => before === null)
  const own = ofRow.filter(({ field }) => field === change.field).toSorted((a, b) => compareTexts(a.on, b.on))
  return own.length > 0 && own[0]?.before === change.before && own.at(-1)?.after === change.after
}

/** What is compared: the tables of a version as they were published, and those that are to be published, in full. */
export interface Compared {
  readonly before: Tables
  readonly after: Tables
  /** The tables before anything was left out of them: there alone it says when a task was withheld. */
  readonly whole: Pick<Tables, 'revisions'>
}

/** What a period held in an earlier version and does not hold now, or holds otherwise, unless a correction since a day, or a revision, says so. */
export const listUntoldChanges = (
  { before, after, whole }: Compared,
  { period, releasedOn }: Pick<RowOfTable<'releases'>, 'period' | 'releasedOn'>,
): readonly ContentChange[] => {
  const was = before.periods.find(({ id }) => id === period)
  const is = after.periods.find(({ id }) => id === period)
  if (!was || !is) return []
  const since = after.corrections.filter(({ on }) => on >= releasedOn)
  const isRevised = ({ key, after: disclosure }: ContentChange): boolean =>
    whole.revisions.some((row) => isOfDisclosure(row) && row.key === key && row.after === disclosure)
  return [
    ...compareDisclosures(before.tasks, after.tasks).filter((change) => !isRevised(change)),
    ...compareRows(listPeriodContent(before, was), listPeriodContent(after, is)),
  ].filter((change) => !isCorrected(change, since))
}
