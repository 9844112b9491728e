import type { DownloadCell, DownloadColumn } from './table.ts'

/** A cell as a page shows it. */
export interface ShownCell {
  /** Its text without what stands in the other fields. */
  readonly text: string
  /** Word of the status whose shape stands in it; null = none. */
  readonly status: string | null
  /** Short words beside the text: 已逾期, 目标调整, 牵头 … */
  readonly marks: readonly string[]
  /** The value behind the text, where the page gives it: a number, or null for none. */
  readonly value?: number | null
  /** It names its row: whatever it looks like, it is a text. */
  readonly isHead: boolean
}

/** Cells of a row under the heads of their columns. */
export type ShownRow = ReadonlyMap<string, ShownCell>

/** Heads of the columns that a page does not show as such. */
export interface ShownWords {
  readonly status: string
  readonly marks: string
  /** What an empty cell, or a dash, means. */
  readonly none: string
}

const NUMBER = /^([+\u2212-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|个百分点|points?)?$/
const NOTHING = new Set(['', '—', '–', '-'])

interface Quantity {
  readonly value: number
  readonly unit: string
}

/** The number that a text shows, with its unit; null = the text is none, such as a date or a printed figure. */
export const parseShownNumber = (text: string): Quantity | null => {
  const [, sign, digits = '', fraction = '', unit = ''] = NUMBER.exec(text) ?? []
  if (sign === undefined || /^0\d/.test(digits)) return null
  const size = Number(digits.replaceAll(',', '') + fraction)
  return { value: sign === '' || sign === '+' ? size : 0 - size, unit: unit.replace(/^points?$/, 'points') }
}

const quantityOf = ({ value, text, isHead }: ShownCell): Quantity | null => {
  if (isHead) return null
  const shown = parseShownNumber(text)
  return typeof value === 'number' ? { value, unit: shown?.unit ?? '' } : shown
}

/** The one unit of all quantities in a column; null = it has none, or several, and its cells stay texts. */
const findUnit = (cells: readonly (ShownCell | undefined)[]): string | null => {
  const units = new Set(cells.flatMap((cell) => (cell ? (quantityOf(cell)?.unit ?? []) : [])))
  return units.size === 1 ? ([...units][0] ?? null) : null
}

interface Part {
  readonly column: DownloadColumn
  readonly cells: readonly DownloadCell[]
}

const toPart = (header: string, unit: string, cells: readonly DownloadCell[], none: string): Part => ({
  column: {
    header: unit === '' ? header : `${header} (${unit})`,
    kind: null,
    unit: unit === '' ? null : unit,
    description: null,
    emptyMeans: cells.includes(null) ? none : null,
  },
  cells,
})

const toMainCells = (cells: readonly (ShownCell | undefined)[], unit: string | null): readonly DownloadCell[] =>
  cells.map((cell) => {
    if (!cell || cell.value === null || NOTHING.has(cell.text)) return null
    const quantity = unit === null ? null : quantityOf(cell)
    return quantity ? quantity.value : cell.text
  })

/** A column of which some cells show a status beside a number is two: the status, or the word in its place, and the number. */
const splitStatus = (cells: readonly (ShownCell | undefined)[]) => ({
  statuses: cells.map((cell): DownloadCell => {
    if (!cell) return null
    return cell.status ?? (quantityOf(cell) || NOTHING.has(cell.text) ? null : cell.text)
  }),
  rest: cells.map((cell) =>
    cell && (cell.text === cell.status || (cell.status === null && !quantityOf(cell))) ? { ...cell, text: '' } : cell,
  ),
})

const toParts = (header: string, cells: readonly (ShownCell | undefined)[], words: ShownWords): readonly Part[] => {
  const all = cells.filter((cell) => cell !== undefined)
  const isSplit = all.some(({ status, text }) => status !== null && text !== '' && text !== status)
  const { statuses, rest } = isSplit
    ? splitStatus(cells)
    : {
        statuses: null,
        rest: cells.map((cell) => (cell?.status && cell.text === '' ? { ...cell, text: cell.status } : cell)),
      }
  const unit = findUnit(rest)
  const marks = cells.map((cell): DownloadCell => (cell && cell.marks.length > 0 ? cell.marks.join('；') : null))
  const isShown = rest.some((cell) => cell && (cell.text !== '' || cell.value !== undefined))
  return [
    ...(statuses ? [toPart(`${header} · ${words.status}`, '', statuses, words.none)] : []),
    ...(isShown ? [toPart(header, unit ?? '', toMainCells(rest, unit), words.none)] : []),
    ...(marks.some((mark) => mark !== null) ? [toPart(`${header} · ${words.marks}`, '', marks, words.none)] : []),
  ]
}

/**
 * The columns and rows of what a page shows, as they are downloaded.
 *
 * A number that is shown with its unit becomes a number, and the unit part of the header; a dash becomes an empty cell;
 * a status that stands beside a number gets a column of its own, and so do short words beside a text. Columns in which
 * nothing is written (bars alone) are left out.
 */
export const toShownColumns = (
  rows: readonly ShownRow[],
  words: ShownWords,
): { readonly columns: readonly DownloadColumn[]; readonly rows: readonly (readonly DownloadCell[])[] } => {
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const parts = headers.flatMap((header) =>
    toParts(
      header,
      rows.map((row) => row.get(header)),
      words,
    ),
  )
  return {
    columns: parts.map(({ column }) => column),
    rows: rows.map((_, index) => parts.map(({ cells }) => cells[index] ?? null)),
  }
}
