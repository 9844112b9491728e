import { compareTexts, groupBy } from './grouping.ts'
import type { Table } from './table.ts'

type WrittenRow = Readonly<Record<string, unknown>>

const ROWS_A_CHUNK = 500

/** Order of the rows of a table: by their key, column by column, in plain code units. */
export const compareByKey =
  ({ key }: Pick<Table, 'key'>) =>
  (a: WrittenRow, b: WrittenRow): number => {
    for (const column of key) {
      const left = a[column]
      const right = b[column]
      if (left === right) continue
      const order = compareTexts(String(left), String(right))
      if (order !== 0) return order
    }
    return 0
  }

const isInOrder = <I>(items: readonly I[], compare: (a: I, b: I) => number): boolean =>
  items.every((item, place) => {
    const before = items[place - 1]
    return before === undefined || compare(before, item) <= 0
  })

/**
 * Items in the order of the keys of their rows. Items in order already are not copied.
 *
 * Rows that share the first columns of the key, as those of one period do, are put together once instead of being
 * compared with each other again and again.
 */
export const sortByKey = <I>(
  table: Pick<Table, 'key'>,
  items: readonly I[],
  toRow: (item: I) => WrittenRow,
): readonly I[] => {
  const compareRows = compareByKey(table)
  const compare = (a: I, b: I): number => compareRows(toRow(a), toRow(b))
  const [column, ...rest] = table.key
  if (column === undefined || isInOrder(items, compare)) return items
  if (rest.length === 0) return items.toSorted(compare)
  const groups = [...groupBy(items, (item) => String(toRow(item)[column]))]
  return groups.sort(([a], [b]) => compareTexts(a, b)).flatMap(([, alike]) => sortByKey({ key: rest }, alike, toRow))
}

/** The rows in the order of their key. Rows in order already are not copied. */
export const sortRows = <R extends WrittenRow>(table: Table, rows: readonly R[]): readonly R[] =>
  sortByKey(table, rows, (row) => row)

const toCellJson = (table: Table, column: string, cell: unknown): string => {
  if (typeof cell === 'string') return JSON.stringify(cell)
  if (cell === null || cell === undefined) return 'null'
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    throw new RangeError(`not a number that JSON can hold: ${table.name}.${column} = ${cell}`)
  }
  return JSON.stringify(cell, null, 2).replaceAll('\n', '\n    ')
}

const toRowJson = (table: Table, columns: readonly string[], row: WrittenRow): string => {
  const cells = columns
    .filter((column) => row[column] !== undefined)
    .map((column) => `    "${column}": ${toCellJson(table, column, row[column])}`)
  return `  {\n${cells.join(',\n')}\n  }`
}

/**
 * The rows as deterministic JSON, in chunks: sorted by key, cells in declared order, two spaces, LF, final newline.
 *
 * The chunks joined are what `toJsonText` gives; millions of rows can be written without one text that holds them all.
 * Each row ends with a line `  },` (the last one `  }`), which occurs nowhere else. A cell that is absent is left
 * out, as from a row that was projected. A number that is not finite is a bug and throws.
 */
export function* writeRows(table: Table, rows: readonly WrittenRow[]): Generator<string, void> {
  if (rows.length === 0) {
    yield '[]\n'
    return
  }
  const columns = Object.keys(table.columns)
  const sorted = sortRows(table, rows)
  for (let first = 0; first < sorted.length; first += ROWS_A_CHUNK) {
    const chunk = sorted.slice(first, first + ROWS_A_CHUNK).map((row) => toRowJson(table, columns, row))
    yield `${first === 0 ? '[' : ','}\n${chunk.join(',\n')}`
  }
  yield '\n]\n'
}

/** The rows as one deterministic JSON text; see `writeRows`. */
export const toJsonText = (table: Table, rows: readonly WrittenRow[]): string => [...writeRows(table, rows)].join('')
