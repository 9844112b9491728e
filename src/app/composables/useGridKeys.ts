/** Rows of a grid that hold cells, and their cells in order. */
const cellsOf = (row: Element): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('[role=gridcell], [role=rowheader], [role=columnheader]'),
]

const rowsOf = (grid: Element): readonly Element[] => [...grid.querySelectorAll('[role=row]')]

/** One stop for the Tab key: the cell that was used last, or the first one. */
const makeOneStop = (grid: Element, stop: HTMLElement): void => {
  for (const cell of grid.querySelectorAll<HTMLElement>('[tabindex="0"]')) cell.tabIndex = -1
  stop.tabIndex = 0
}

/** Turns links and cells into the stops of a grid; what is one already stays so. */
export const prepareGrid = (grid: Element): void => {
  for (const link of grid.querySelectorAll<HTMLElement>('a:not([tabindex])')) link.tabIndex = -1
  for (const row of rowsOf(grid))
    for (const cell of cellsOf(row)) if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1
  const first = rowsOf(grid).flatMap(cellsOf)[0]
  if (first && !grid.querySelector('[tabindex="0"]')) first.tabIndex = 0
}

interface Place {
  readonly row: number
  readonly column: number
}

const movedTo = (key: string, { row, column }: Place, lastRow: number, lastColumn: number): Place | null => {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: lastColumn }
    case 'PageUp':
      return { row: Math.max(0, row - 10), column }
    case 'PageDown':
      return { row: Math.min(lastRow, row + 10), column }
    default:
      return null
  }
}

/** Moves the focus within a grid by arrows, Home, End and Page keys; Enter opens the link of the row. */
export const moveInGrid = (event: KeyboardEvent): void => {
  const cell =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[role=gridcell], [role=rowheader], [role=columnheader]')
      : null
  const grid = cell?.closest('[role=grid]')
  const ownRow = cell?.closest('[role=row]')
  if (!cell || !grid || !ownRow || event.altKey || event.metaKey) return
  if (event.key === 'Enter' && event.target === cell) {
    ownRow.querySelector<HTMLElement>('a')?.click()
    return
  }
  const rows = rowsOf(grid)
  const cells = cellsOf(ownRow)
  const here = { row: rows.indexOf(ownRow), column: cells.indexOf(cell) }
  const there = movedTo(event.key, here, rows.length - 1, cells.length - 1)
  if (!there) return
  event.preventDefault()
  const target =
    event.ctrlKey && (event.key === 'Home' || event.key === 'End')
      ? event.key === 'Home'
        ? 0
        : rows.length - 1
      : there.row
  const targetCells = rows[target] ? cellsOf(rows[target]) : []
  const next = targetCells[Math.min(there.column, targetCells.length - 1)]
  if (!next) return
  makeOneStop(grid, next)
  next.focus()
}
