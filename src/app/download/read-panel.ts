import type { ShownCell, ShownRow } from '../../core/publication/download/shown-table.ts'
import { readCell, readWords } from './read-cell.ts'

interface ReadWords {
  readonly toStatusWord: (code: string) => string | null
  /** Head of the column that says to which part of the panel, or group of rows, a row belongs. */
  readonly part: string
}

type Row = Map<string, ShownCell>

const plain = (text: string): ShownCell => ({ text, status: null, marks: [], isHead: true })

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => Number(cell.getAttribute(name) ?? 1) || 1

/** Cells of a table's rows by the column in which they stand. A cell that spans rows stands in each, and is said in the first column that it spans. */
const toGrid = (rows: readonly Element[]): readonly (readonly (Element | null)[])[] => {
  const grid: (Element | null | undefined)[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.querySelectorAll(':scope > th, :scope > td')) {
      while (grid[at]?.[column] !== undefined) column += 1
      for (let down = 0; down < spanOf(cell, 'rowspan'); down += 1)
        for (let right = 0; right < spanOf(cell, 'colspan'); right += 1) {
          const line = grid[at + down]
          if (line) line[column + right] = right === 0 ? cell : null
        }
      column += spanOf(cell, 'colspan')
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? null))
}

/** Heads by column: the words of every head above it, and none twice. */
const toHeads = (table: Element): readonly string[] => {
  const heads: string[][] = []
  for (const row of table.querySelectorAll(':scope > thead > tr')) {
    let column = 0
    for (const cell of row.children) {
      for (let right = 0; right < spanOf(cell, 'colspan'); right += 1)
        (heads[column + right] ??= []).push(readWords(cell))
      column += spanOf(cell, 'colspan')
    }
  }
  const seen = new Map<string, number>()
  return heads.map((words) => {
    const head = [...new Set(words.filter((word) => word !== ''))].join(' · ')
    const times = (seen.get(head) ?? 0) + 1
    seen.set(head, times)
    return times === 1 ? head : `${head} ${times}`
  })
}

const partOf = (element: Element): string | null => element.closest('[data-part]')?.getAttribute('data-part') ?? null

/** Some words in a cell are a column of their own, whose head they name. */
const setAlso = (row: Row, cell: Element, words: ReadWords): void => {
  for (const also of cell.querySelectorAll('[data-also]'))
    row.set(also.getAttribute('data-also') ?? '', readCell(also, words.toStatusWord))
}

const readTable = (table: Element, words: ReadWords): readonly Row[] => {
  const heads = toHeads(table)
  const lines = [...table.querySelectorAll(':scope > tbody > tr:not([aria-hidden])')]
  const part = partOf(table)
  let group: string | null = null
  return toGrid(lines).flatMap((line, at) => {
    const cells = lines[at]?.children ?? []
    if (cells.length === 1 && cells[0]?.getAttribute('scope') === 'rowgroup') {
      group = readWords(cells[0])
      return []
    }
    const row: Row = new Map()
    const place = [part, group].filter((each) => each !== null).join(' · ')
    if (place !== '') row.set(words.part, plain(place))
    for (const [column, cell] of line.entries()) {
      const head = heads[column] ?? ''
      if (!cell || cell.hasAttribute('data-left-out')) continue
      row.set(head, readCell(cell, words.toStatusWord))
      setAlso(row, cell, words)
    }
    return [row]
  })
}

const readListRow = (element: Element, words: ReadWords): Row => {
  const row: Row = new Map()
  const part = partOf(element)
  if (part !== null) row.set(words.part, plain(part))
  for (const cell of element.querySelectorAll('[data-cell]')) {
    row.set(cell.getAttribute('data-cell') ?? '', readCell(cell, words.toStatusWord))
    setAlso(row, cell, words)
  }
  return row
}

/**
 * The rows that a panel shows: of its tables, one below the other; else of its lists, whose rows are marked by
 * `data-row` and whose cells name their column in `data-cell`. What stands under a `data-part` says so in a first column.
 */
export const readPanelRows = (panel: ParentNode, words: ReadWords): readonly ShownRow[] => {
  const tables = [...panel.querySelectorAll('table')]
  if (tables.length > 0) return tables.flatMap((table) => readTable(table, words))
  return [...panel.querySelectorAll('[data-row]')].map((element) => readListRow(element, words))
}
