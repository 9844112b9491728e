import type { Column, Words } from '../../model/column.ts'
import type { Issue } from '../../model/issue.ts'
import { TABLES, type TableName } from '../../model/tables.ts'
import { toColumnLetters } from '../addresses.ts'
import { LAST_PERIOD_PREFIX, SHOWN_HEADINGS } from '../sheets.ts'
import { UNREAD_HEADINGS } from '../synonyms.ts'
import { findColumn, headingsOf, toHeadingWords, type NamedColumn } from './headings.ts'
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

const UNREAD = new Set([...UNREAD_HEADINGS, ...Object.values(SHOWN_HEADINGS)].map(squeeze))

const isBeside = (heading: string): boolean => {
  const squeezed = squeeze(heading)
  return UNREAD.has(squeezed) || squeezed.startsWith(LAST_PERIOD_PREFIX)
}

interface Matched {
  readonly columns: readonly PlannedColumn[]
  readonly issues: readonly Issue[]
}

/** Where the headings of a sheet stand. */
export interface HeadingSpot {
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
export const matchColumns = (spot: HeadingSpot, headings: readonly string[]): Matched => {
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

/** The issue of a column that rows can't do without. */
export const refuseMissing = (spot: HeadingSpot, name: string, headings: readonly string[]): Issue => {
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
