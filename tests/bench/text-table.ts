/** Lines of columns aligned under their heads; the first column to the left, numbers to the right. */
export const formatTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const lines = all.map((row) =>
    widths
      .map((width, column) => (column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd(),
  )
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n')
}

/** A measured value beside its bar: `✓ 70.6 ≤ 90`. No bar: the value alone. */
export const formatAgainst = (value: number, bar: number | undefined, digits: number): string =>
  bar === undefined ? value.toFixed(digits) : `${value.toFixed(digits)} ${value <= bar ? '✓' : '✗'} ≤ ${bar}`
