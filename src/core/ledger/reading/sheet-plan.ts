import type { Column, Words } from '../../model/column.ts'
import type { Issue } from '../../model/issue.ts'
import { TABLES, type TableName } from '../../model/tables.ts'
import { toColumnLetters } from '../addresses.ts'
import { LAST_PERIOD_PREFIX, SHOWN_HEADINGS, type LedgerSheet } from '../sheets.ts'
import { UNREAD_HEADINGS } from '../synonyms.ts'
import { describeFilling } from '../template/cell-form.ts'
import { findColumn, headingsOf, toHeading, toHeadingWords, type NamedColumn } from './headings.ts'
import { fillMerges, type FilledCells } from './merges.ts'
import { findNearMisses } from './near-miss.ts'
import { quoteCell, toSheetIssue } from './places.ts'
import type { RawSheet } from './raw-sheet.ts'
import { squeeze } from './squeeze.ts'

/** A column of a sheet that is read. */
export interface PlannedColumn {
  readonly name: string
  readonly column: Column
  readonly heading: Words
  /** Place in the row, from 0. */
  readonly index: number
  readonly multiplier: number
}

/** A sheet with what is read of it. */
export interface SheetPlan {
  readonly sheet: RawSheet
  /** The table's sheet in the ledger. */
  readonly ledgerSheet: LedgerSheet
  readonly table: TableName
  /** Row of the headings, from 0. */
  readonly headingRow: number
  readonly columns: readonly PlannedColumn[]
  readonly filled: FilledCells
  /** Whether every column is there that rows can't do without. */
  readonly isComplete: boolean
}

const UNREAD = new Set([...UNREAD_HEADINGS, ...Object.values(SHOWN_HEADINGS)].map(squeeze))

const isBeside = (heading: string): boolean => {
  const squeezed = squeeze(heading)
  return UNREAD.has(squeezed) || squeezed.startsWith(LAST_PERIOD_PREFIX)
}

interface Matched {
  readonly columns: readonly PlannedColumn[]
  readonly issues: readonly Issue[]
}

/** Where a heading stands. */
interface HeadingSpot {
  readonly file: string
  readonly sheet: RawSheet
  readonly table: TableName
  readonly row: number
}

const noteHeading = (
  { file, sheet, table, row }: HeadingSpot,
  heading: string,
  index: number,
  named: NamedColumn,
): Issue =>
  toSheetIssue(
    'N603',
    file,
    sheet.name,
    { table: TABLES[table].title, heading: toHeadingWords(heading, named.column), row, column: index },
    {
      found: quoteCell(heading),
      reading: named.multiplier === 1 ? named.column.title.zh : `${named.column.title.zh} × ${named.multiplier}`,
    },
  )

const noteExtra = (
  { file, sheet, table, row }: HeadingSpot,
  heading: string,
  index: number,
  missing: readonly string[],
): Issue =>
  toSheetIssue(
    'N604',
    file,
    sheet.name,
    { table: TABLES[table].title, row, column: index },
    { found: quoteCell(heading), suggestions: findNearMisses(heading, missing) },
  )

const toTitles = (table: TableName, names: readonly string[]): readonly string[] => {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  return names.map((name) => columns[name]?.title.zh ?? name)
}

const refuseTwice = ({ file, sheet, table, row }: HeadingSpot, first: PlannedColumn, second: PlannedColumn): Issue =>
  toSheetIssue(
    'E613',
    file,
    sheet.name,
    { table: TABLES[table].title, heading: second.heading, row, column: second.index },
    {
      found: second.heading.zh,
      expected: {
        zh: `只有一列“${first.column.title.zh}”（${toColumnLetters(first.index)} 列已是“${first.heading.zh}”）`,
        en: `one column [${first.column.title.en}] (column ${toColumnLetters(first.index)} is “${first.heading.zh}”)`,
      },
    },
  )

/** Which columns a sheet's headings name; what they leave out or have too many is told. */
const matchColumns = (spot: HeadingSpot, headings: readonly string[]): Matched => {
  const columns = new Map<string, PlannedColumn & { readonly isDeclared: boolean }>()
  const issues: Issue[] = []
  const extra: (readonly [string, number])[] = []
  headings.forEach((heading, index) => {
    const named = heading.trim() === '' ? null : findColumn(headingsOf(spot.table), heading)
    if (named === null) {
      if (heading.trim() !== '') extra.push([heading, index])
      return
    }
    const planned = { ...named, index, heading: toHeadingWords(heading, named.column) }
    const before = columns.get(named.name)
    if (before === undefined || (!before.isDeclared && named.isDeclared)) {
      columns.set(named.name, planned)
      if (before) extra.push([before.heading.zh, before.index])
      if (!named.isDeclared) issues.push(noteHeading(spot, heading, index, named))
    } else if (before.isDeclared && !named.isDeclared) extra.push([heading, index])
    else issues.push(refuseTwice(spot, before, planned))
  })
  const missing = Object.keys(TABLES[spot.table].columns).filter((name) => !columns.has(name))
  const titles = toTitles(spot.table, missing)
  const lost = extra.filter(([heading]) => !isBeside(heading))
  issues.push(...lost.map(([heading, index]) => noteExtra(spot, heading, index, titles)))
  return { columns: [...columns.values()], issues }
}

const refuseMissing = (spot: HeadingSpot, name: string, headings: readonly string[]): Issue => {
  const columns: Readonly<Record<string, Column>> = TABLES[spot.table].columns
  const title = columns[name]?.title ?? { zh: name, en: name }
  return toSheetIssue(
    'E612',
    spot.file,
    spot.sheet.name,
    { table: TABLES[spot.table].title, heading: title, row: spot.row },
    {
      expected: { zh: `列名“${title.zh}”`, en: `a heading “${title.zh}”` },
      suggestions: findNearMisses(title.zh, headings),
    },
  )
}

/** Whether the row above the headings is that of the template's hints. */
const hasHints = ({ sheet, row }: HeadingSpot, columns: readonly PlannedColumn[]): boolean => {
  const above = sheet.rows[row - 1] ?? []
  return columns.some(({ index, column }) => above[index] === describeFilling(column))
}

const noteAbove = (spot: HeadingSpot, columns: readonly PlannedColumn[]): readonly Issue[] => {
  if (hasHints(spot, columns)) return []

  const above = spot.sheet.rows
    .slice(0, spot.row)
    .flat()
    .find((cell) => cell !== null && cell !== '')
  if (above === undefined) return []
  return [
    toSheetIssue(
      'N601',
      spot.file,
      spot.sheet.name,
      { table: TABLES[spot.table].title, row: spot.row },
      {
        found: quoteCell(above),
      },
    ),
  ]
}

const noteHidden = (spot: HeadingSpot, columns: readonly PlannedColumn[]): readonly Issue[] => {
  const { sheet, file, table } = spot
  const title = TABLES[table].title
  const hidden = new Set(sheet.hiddenColumns)
  return [
    ...(sheet.hidden ? [toSheetIssue('N605', file, sheet.name, { table: title })] : []),
    ...columns
      .filter(({ index }) => hidden.has(index))
      .map(({ index, heading }) => toSheetIssue('N605', file, sheet.name, { table: title, heading, column: index })),
  ]
}

/** The plan to read a sheet as a table, its headings in a given row, with all that is to be told of them. */
export const planSheet = (
  file: string,
  sheet: RawSheet,
  ledgerSheet: LedgerSheet,
  headingRow: number,
): { readonly plan: SheetPlan; readonly issues: readonly Issue[] } => {
  const { table } = ledgerSheet
  const spot: HeadingSpot = { file, sheet, table, row: headingRow }
  const headings = (sheet.rows[headingRow] ?? []).map(toHeading)
  const { columns, issues } = matchColumns(spot, headings)
  const named = new Set(columns.map(({ name }) => name))
  const missing = headingsOf(table).needed.filter((name) => !named.has(name))
  const unnamed = headings.filter((heading) => heading !== '' && findColumn(headingsOf(table), heading) === null)
  const plan: SheetPlan = {
    sheet,
    ledgerSheet,
    table,
    headingRow,
    columns,
    filled: fillMerges(sheet, headingRow, columns),
    isComplete: missing.length === 0,
  }
  return {
    plan,
    issues: [
      ...issues,
      ...missing.map((name) => refuseMissing(spot, name, unnamed)),
      ...noteAbove(spot, columns),
      ...noteHidden(spot, columns),
    ],
  }
}
