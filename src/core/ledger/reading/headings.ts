import type { Column, Words } from '../../model/column.ts'
import { TABLE_NAMES, TABLES, type TableName } from '../../model/tables.ts'
import { listHeadingSynonyms } from '../synonyms.ts'
import type { RawCell } from './raw-sheet.ts'
import { squeeze } from './squeeze.ts'

/** The headings of one table: which column each form of each heading names. */
export interface Headings {
  readonly table: TableName
  /** Headings as they are declared: title in either language, own name. */
  readonly declared: ReadonlyMap<string, string>
  /** Declared headings and synonyms. */
  readonly meant: ReadonlyMap<string, string>
  /** Columns without which the table can't be read. */
  readonly needed: readonly string[]
}

/** A column as a heading names it. */
export interface NamedColumn {
  readonly name: string
  readonly column: Column
  /** Number by which the unit in the heading multiplies: 1, or 10000 in 办件（万件）. */
  readonly multiplier: number
  /** Whether the heading is a declared one. */
  readonly isDeclared: boolean
}

const MULTIPLIERS = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 } as const
const IN_BRACKETS = /[([【]([^)\]】]*)[)\]】]/g
const TRAILING = /[*:＊：.。]+$/
const LONGEST = 60

/** Whether rows can be read without a column: it may be empty, or is made up by the import. */
const isNeeded = (name: string, column: Column): boolean => column.absent === undefined && name !== 'source'

const toHeadings = (table: TableName): Headings => {
  const columns = Object.entries<Column>(TABLES[table].columns)
  const declared = new Map<string, string>()
  for (const [name, { title }] of columns) {
    for (const heading of [title.zh, title.en, name]) declared.set(squeeze(heading), name)
  }
  const meant = new Map<string, string>()
  for (const [name, { title }] of columns) {
    for (const heading of listHeadingSynonyms(table, name, title.zh)) {
      const key = squeeze(heading)
      if (!meant.has(key)) meant.set(key, name)
    }
  }
  for (const [heading, name] of declared) meant.set(heading, name)
  return {
    table,
    declared,
    meant,
    needed: columns.filter(([name, column]) => isNeeded(name, column)).map(([name]) => name),
  }
}

const known = new Map<TableName, Headings>()

/** The headings of a table, made up once. */
export const headingsOf = (table: TableName): Headings => {
  const before = known.get(table)
  if (before) return before
  const made = toHeadings(table)
  known.set(table, made)
  return made
}

/** By how much a unit in brackets multiplies; null = it is no form of the column's unit. */
const toMultiplier = (inBrackets: string, unit: string | undefined): number | null => {
  if (inBrackets === '' || inBrackets === unit) return 1
  const first = inBrackets.charAt(0)
  const rest = inBrackets.slice(1)
  if (first in MULTIPLIERS && (rest === '' || rest === unit)) return MULTIPLIERS[first as keyof typeof MULTIPLIERS]
  return null
}

const isQuantity = ({ kind }: Column): boolean => kind === 'integer' || kind === 'number'

/** The column that a heading names; null = none. */
export const findColumn = (headings: Headings, heading: string): NamedColumn | null => {
  if (heading.length > LONGEST) return null
  const columns: Readonly<Record<string, Column>> = TABLES[headings.table].columns
  const squeezed = squeeze(heading).replace(TRAILING, '')
  const whole = headings.meant.get(squeezed)
  const wholeColumn = whole === undefined ? undefined : columns[whole]
  if (whole !== undefined && wholeColumn)
    return { name: whole, column: wholeColumn, multiplier: 1, isDeclared: headings.declared.get(squeezed) === whole }
  const inBrackets = [...squeezed.matchAll(IN_BRACKETS)].map(([, text = '']) => text)
  const bare = squeezed.replace(IN_BRACKETS, '').replace(TRAILING, '')
  const name = inBrackets.length === 0 ? undefined : headings.meant.get(bare)
  const column = name === undefined ? undefined : columns[name]
  if (name === undefined || !column) return null
  const multipliers = inBrackets.map((text) => toMultiplier(text, column.unit?.normalize('NFKC')))
  const multiplier = isQuantity(column) ? (multipliers.find((value) => value !== null && value !== 1) ?? 1) : 1
  const isDeclared = headings.declared.get(bare) === name && multiplier === 1
  return { name, column, multiplier: column.unit === '%' ? 1 : multiplier, isDeclared }
}

/** The text of a heading's cell; empty = it has none. */
export const toHeading = (cell: RawCell | undefined): string => (typeof cell === 'string' ? cell : '')

/** How many columns of the table a row names as headings. */
export const countNamed = (headings: Headings, row: readonly RawCell[]): number => {
  const names = new Set<string>()
  for (const cell of row) {
    const named = typeof cell === 'string' ? findColumn(headings, cell) : null
    if (named) names.add(named.name)
  }
  return names.size
}

/** Heading of a column as the person sees it, beside its English title. */
export const toHeadingWords = (heading: string, column: Column): Words => ({
  zh: heading.replace(/\s+/g, ' ').trim() || column.title.zh,
  en: column.title.en,
})

/** How many headings of one table stand in a row, of the table that it has most of. */
export const countMostNamed = (cells: readonly RawCell[]): number =>
  Math.max(...TABLE_NAMES.map((table) => countNamed(headingsOf(table), cells)))
