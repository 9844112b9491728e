import type { TableName } from '../../model/tables.ts'
import { TABLES } from '../../model/tables.ts'
import { CODE_SHEET, FINDINGS_SHEET, GUIDE_SHEET, LEDGER_SHEETS, type LedgerSheet } from '../sheets.ts'
import { countNamed, headingsOf } from './headings.ts'
import { findNearMisses } from './near-miss.ts'
import type { RawSheet } from './raw-sheet.ts'
import { squeeze } from './squeeze.ts'

/** What a sheet is of the ledger, and in which row its headings stand. */
export type FoundSheet =
  | {
      readonly kind: 'table'
      readonly ledgerSheet: LedgerSheet
      readonly headingRow: number
      readonly isNamed: boolean
    }
  /** Its name is that of a table, and no row has the headings. */
  | { readonly kind: 'without-headings'; readonly ledgerSheet: LedgerSheet }
  /** `nearest` = the table whose headings it has some of, and the columns that it lacks. */
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[]; readonly nearest: NearestTable | null }
  /** Explains the workbook, or holds nothing. */
  | { readonly kind: 'nothing' }

/** A table some of whose headings a sheet has, and the needed columns that no heading names. */
export interface NearestTable {
  readonly ledgerSheet: LedgerSheet
  readonly lacking: readonly string[]
}

/** Sheets of a template, or of a workbook that was sent back, that hold no rows. */
const WITHOUT_ROWS: readonly string[] = [GUIDE_SHEET, CODE_SHEET, FINDINGS_SHEET]

/** Rows among which headings are looked for. */
export const LOOKED_AT_ROWS = 30
const LEAST_NAMED = 2

const namesOf = ({ name, synonyms, table }: LedgerSheet): readonly string[] =>
  [name, ...synonyms, TABLES[table].title.zh, TABLES[table].title.en, table].map(squeeze)

const BY_NAME: ReadonlyMap<string, LedgerSheet> = new Map(
  LEDGER_SHEETS.toReversed().flatMap((sheet) =>
    namesOf(sheet).map((name): [string, LedgerSheet] => [
      name,
      LEDGER_SHEETS.find((one) => squeeze(one.name) === name) ?? sheet,
    ]),
  ),
)

/** Numbers, brackets and the like around the name of a tab: `3.进展（安徽）`, `进展 (2)`. */
const toCore = (name: string): string =>
  squeeze(name)
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/^(?:表|附表|附件)?[\d一二三四五六七八九十]*[.、_-]*/, '')
    .replace(/[_\-.]*(?:表|sheet)?\d*$/, '')

interface Best {
  readonly row: number
  readonly count: number
}

const findBestRow = ({ rows }: RawSheet, table: TableName): Best => {
  const headings = headingsOf(table)
  let best: Best = { row: -1, count: 0 }
  rows.slice(0, LOOKED_AT_ROWS).forEach((cells, row) => {
    const count = countNamed(headings, cells)
    if (count > best.count) best = { row, count }
  })
  return best
}

const listLacking = (sheet: RawSheet, row: number, table: TableName): readonly string[] => {
  const { needed, meant } = headingsOf(table)
  const named = new Set<string | undefined>()
  for (const cell of sheet.rows[row] ?? [])
    if (typeof cell === 'string') named.add(meant.get(squeeze(cell).replace(/[([【].*$|[*:]+$/g, '')))
  return needed.filter((name) => !named.has(name))
}

/** The table whose headings a sheet has most of; null = none, or two alike. */
const findByHeadings = (sheet: RawSheet): { readonly ledgerSheet: LedgerSheet; readonly headingRow: number } | null => {
  const found = LEDGER_SHEETS.map((ledgerSheet) => ({ ledgerSheet, ...findBestRow(sheet, ledgerSheet.table) }))
    .filter(
      ({ row, count, ledgerSheet }) => count >= LEAST_NAMED && listLacking(sheet, row, ledgerSheet.table).length === 0,
    )
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = found
  if (!first) return null
  const core = toCore(sheet.name)
  const best = found.filter(({ count }) => count === first.count)
  const named = best.find(({ ledgerSheet }) => namesOf(ledgerSheet).some((name) => core.includes(name)))
  const chosen = named ?? (second?.count === first.count ? null : first)
  return chosen ? { ledgerSheet: chosen.ledgerSheet, headingRow: chosen.row } : null
}

/** The table whose headings a sheet without all of them has most of; null = none, or two alike. */
const findNearest = (sheet: RawSheet): NearestTable | null => {
  const found = LEDGER_SHEETS.map((ledgerSheet) => ({ ledgerSheet, ...findBestRow(sheet, ledgerSheet.table) }))
  const most = Math.max(...found.map(({ count }) => count))
  const [first, second] = found.filter(({ count }) => count === most && count >= LEAST_NAMED)
  if (!first || second) return null
  return { ledgerSheet: first.ledgerSheet, lacking: listLacking(sheet, first.row, first.ledgerSheet.table) }
}

const isEmpty = ({ rows }: RawSheet): boolean => rows.every((row) => row.every((cell) => cell === null || cell === ''))

/** What a sheet is: by its name; else by its headings, its name deciding between equals. */
export const findSheet = (sheet: RawSheet): FoundSheet => {
  if (WITHOUT_ROWS.includes(squeeze(sheet.name)) || isEmpty(sheet)) return { kind: 'nothing' }
  const exact = BY_NAME.get(squeeze(sheet.name))
  const named = exact ?? BY_NAME.get(toCore(sheet.name))
  const best = named ? findBestRow(sheet, named.table) : null
  if (named && best && best.count >= LEAST_NAMED)
    return { kind: 'table', ledgerSheet: named, headingRow: best.row, isNamed: exact !== undefined }
  const byHeadings = findByHeadings(sheet)
  if (byHeadings) return { kind: 'table', ...byHeadings, isNamed: false }
  if (named) return { kind: 'without-headings', ledgerSheet: named }
  return {
    kind: 'unknown',
    nearest: findNearest(sheet),
    suggestions: findNearMisses(
      sheet.name,
      LEDGER_SHEETS.map(({ name }) => name),
    ),
  }
}
