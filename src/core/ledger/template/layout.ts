import type { Column } from '../../model/column.ts'
import type { Table } from '../../model/table.ts'

/** Rows of a sheet, counted from 1: its title, hints, headings, then the first row of the table. */
export const TITLE_ROW = 1
export const HINT_ROW = 2
export const HEADING_ROW = 3
export const FIRST_ROW = 4

/** A column of a sheet as it stands from left to right. */
export type SheetColumn =
  | {
      readonly shows: 'cell'
      /** Name of the column in its table. */
      readonly name: string
      readonly column: Column
      /** Nothing is to be typed here. */
      readonly locked: boolean
    }
  /** Something to be looked at. `column` = the column whose form it has. */
  | { readonly shows: 'context'; readonly heading: string; readonly column: Column }

const isTwin = (table: Table, name: string): boolean => name.endsWith('En') && name.slice(0, -2) in table.columns

/** The heading of a column of a sheet. */
export const toHeading = (column: SheetColumn): string =>
  column.shows === 'cell' ? column.column.title.zh : column.heading

type Entry = readonly [name: string, column: Column]

const toCellColumn =
  (locked: boolean) =>
  ([name, column]: Entry): SheetColumn => ({ shows: 'cell', name, column, locked })

/** All columns of the table as they are declared; `withSource` false leaves out where a row comes from. */
export const toOfficeColumns = (table: Table, withSource: boolean): readonly SheetColumn[] =>
  Object.entries(table.columns)
    .filter(([name]) => withSource || name !== 'source')
    .map(toCellColumn(false))

/** The locked key, then what is shown beside it, then what a province fills in; translations are the office's. */
export const toProvinceColumns = (table: Table, shown: readonly SheetColumn[]): readonly SheetColumn[] => {
  const columns = Object.entries(table.columns).filter(([name]) => name !== 'source' && !isTwin(table, name))
  const isKey = ([name]: Entry): boolean => table.key.includes(name)
  return [
    ...columns.filter(isKey).map(toCellColumn(true)),
    ...shown,
    ...columns.filter((entry) => !isKey(entry)).map(toCellColumn(false)),
  ]
}
