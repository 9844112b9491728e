import type { Locale } from '../format/locale.ts'
import { formatCount, pluralize } from '../format/numbers.ts'
import { toCellText, type AnyCell } from '../model/cell-text.ts'
import type { Column } from '../model/column.ts'
import { TABLES, type TableName } from '../model/tables.ts'
import type { ChangedLedgerCell, TableDifference } from './import-outcome.ts'

const columnOf = (table: TableName, name: string): Column | undefined => {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  return columns[name]
}

const LONGEST = 60

const EMPTY = { zh: '（空）', en: '(empty)' } as const

const formatCell = (column: Column | undefined, cell: AnyCell, locale: Locale): string => {
  const text = toCellText(cell)
  if (text === null || text === '') return EMPTY[locale]
  const words = column?.choices?.[text]
  if (words) return words[locale]
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return short.replaceAll('\n', '⏎')
}

/** A cell before and after: `完成率 40 → 55`. A choice is said in its words, and long texts are cut. */
const formatChangedCell = (table: TableName, { column, before, after }: ChangedLedgerCell, locale: Locale): string => {
  const declared = columnOf(table, column)
  const title = declared?.title[locale] ?? column
  return `${title} ${formatCell(declared, before, locale)} → ${formatCell(declared, after, locale)}`
}

/** How many rows of a table are new, changed, gone and as they were. */
export interface DifferenceCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** The counts of one table's difference. */
export const countDifference = ({ added, changed, removed, unchangedCount }: TableDifference): DifferenceCounts => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
  unchanged: unchangedCount,
})

/** One line on a table: `进展报送：新增 172 行，更改 3 行，减少 0 行，不变 1200 行`. */
export const formatDifferenceCounts = (table: TableName, counts: DifferenceCounts, locale: Locale): string => {
  const count = (value: number): string => formatCount(value, locale)
  const title = TABLES[table].title[locale]
  return locale === 'zh'
    ? `${title}：新增 ${count(counts.added)} 行，更改 ${count(counts.changed)} 行，减少 ${count(counts.removed)} 行，不变 ${count(counts.unchanged)} 行`
    : `${title}: ${count(counts.added)} ${pluralize(counts.added, 'row')} added, ${count(counts.changed)} changed, ${count(counts.removed)} removed, ${count(counts.unchanged)} unchanged`
}

const SIGNS = { added: '+', changed: '~', removed: '-' } as const

/** One row that differs. */
export interface DifferenceLine {
  readonly kind: keyof typeof SIGNS
  /** Key of the row, its cells joined by `/`. */
  readonly key: string
  /** What changed in it, cell by cell; empty = the whole row is new or gone. */
  readonly changes: readonly string[]
}

/** The rows of a table that differ: new ones, changed ones, gone ones; in pieces, so that a page need not take all. */
export function* listDifferenceLines(difference: TableDifference, locale: Locale): Generator<DifferenceLine, void> {
  for (const key of difference.added) yield { kind: 'added', key, changes: [] }
  for (const { key, cells } of difference.changed)
    yield {
      kind: 'changed',
      key,
      changes: cells.map((cell) => formatChangedCell(difference.table, cell, locale)),
    }
  for (const key of difference.removed) yield { kind: 'removed', key, changes: [] }
}

/** A line as plain text: `~ 2026-Q3/T01/310000 完成率 40 → 55`. */
const formatDifferenceLine = ({ kind, key, changes }: DifferenceLine, locale: Locale): string =>
  [`${SIGNS[kind]} ${key}`, ...(changes.length > 0 ? [changes.join(locale === 'zh' ? '；' : '; ')] : [])].join(' ')

const KINDS = ['added', 'changed', 'removed'] as const

const MORE: Readonly<Record<DifferenceLine['kind'], (count: string, locale: Locale) => string>> = {
  added: (count, locale) => (locale === 'zh' ? `另新增 ${count} 行` : `${count} more added`),
  changed: (count, locale) => (locale === 'zh' ? `另更改 ${count} 行` : `${count} more changed`),
  removed: (count, locale) => (locale === 'zh' ? `另减少 ${count} 行` : `${count} more removed`),
}

/** The lines of one table; of each kind the first `most`, and how many more there are. */
const formatLines = (difference: TableDifference, locale: Locale, most: number): readonly string[] => {
  const lines = [...listDifferenceLines(difference, locale)]
  return KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind)
    const more = own.length - most
    return [
      ...own.slice(0, most).map((line) => formatDifferenceLine(line, locale)),
      ...(more > 0 ? [`… ${MORE[kind](formatCount(more, locale), locale)}`] : []),
    ]
  })
}

/**
 * The whole difference as plain text, in lines. Nothing = one line that says so.
 *
 * `most` = how many rows of each kind are told of each table; the others are counted.
 */
export const formatDifference = (
  differences: readonly TableDifference[],
  locale: Locale,
  most: number = Infinity,
): string => {
  if (differences.length === 0)
    return locale === 'zh' ? '与现有数据相同，没有变动。' : 'The same as the data that are there.'
  return differences
    .map((difference) =>
      [
        formatDifferenceCounts(difference.table, countDifference(difference), locale),
        ...formatLines(difference, locale, most).map((line) => `  ${line}`),
      ].join('\n'),
    )
    .join('\n\n')
}
