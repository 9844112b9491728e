import { formatDate, formatPeriod } from '../../format/dates.ts'
import type { Locale } from '../../format/locale.ts'
import { listColumnsFor } from '../../model/audience.ts'
import { isDate, isPeriod } from '../../model/calendar.ts'
import { toCellText } from '../../model/cell-text.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import type { Column } from '../../model/column.ts'
import type { Table } from '../../model/table.ts'

type AnyRow = Readonly<Record<string, unknown>>
type NamedColumn = readonly [string, Column]

/** How cells are said. */
export interface CellWords {
  readonly locale: Locale
  /** A province by its code; `*` = all of them. */
  readonly nameRegion: (code: string) => string
}

/** What the office alone sees of some rows of a table, ready to be shown. */
export interface OwnTable {
  readonly title: string
  readonly header: readonly string[]
  /** A cell is empty where the row says nothing. */
  readonly rows: readonly (readonly string[])[]
}

/** Columns of a table that the office alone sees, in declared order. */
export const listOwnColumns = (table: Table): readonly NamedColumn[] => {
  const everybodys = new Set(listColumnsFor(table, 'public').map(([name]) => name))
  return listColumnsFor(table, 'office').filter(([name]) => !everybodys.has(name))
}

/** A cell as people read it: a choice in its words, a date and a period in theirs, a province by its name. Empty = null. */
export const formatOwnCell = (column: Column, cell: unknown, { locale, nameRegion }: CellWords): string => {
  const text = toCellText((cell ?? null) as AnyCell) // a checked row holds nothing else
  if (text === null) return ''
  if (column.choices) return column.choices[text]?.[locale] ?? text
  if (column.ref === 'regions') return nameRegion(text)
  if (column.kind === 'period') return isPeriod(text) ? formatPeriod(text, locale) : text
  if (column.kind === 'date') return isDate(text) ? formatDate(text, locale) : text
  return column.unit === undefined ? text : text + column.unit
}

/** What tells the rows of one task apart: their key, without the task itself, and the date that they speak of. */
const listTelling = (table: Table): readonly NamedColumn[] => {
  const names = [...table.key, ...(table.datedBy === undefined ? [] : [table.datedBy])]
  return [...new Set(names)].flatMap((name): NamedColumn[] => {
    const column = table.columns[name]
    return !column || column.ref === 'tasks' || table.name === 'tasks' ? [] : [[name, column]]
  })
}

/**
 * What the office alone sees of rows that are all about one task. Columns that none of them fills and rows that fill no
 * column are left out; null = nothing is left.
 */
export const toOwnTable = (table: Table, rows: readonly AnyRow[], words: CellWords): OwnTable | null => {
  const isFilled = (row: AnyRow, [name, column]: NamedColumn): boolean => formatOwnCell(column, row[name], words) !== ''
  const own = listOwnColumns(table).filter((column) => rows.some((row) => isFilled(row, column)))
  if (own.length === 0) return null
  const columns = [...listTelling(table), ...own]
  return {
    title: table.title[words.locale],
    header: columns.map(([, column]) => column.title[words.locale]),
    rows: rows
      .filter((row) => own.some((column) => isFilled(row, column)))
      .map((row) => columns.map(([name, column]) => formatOwnCell(column, row[name], words))),
  }
}
