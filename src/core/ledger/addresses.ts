/** Letters of a column counted from 0: 0 = `A`, 26 = `AA`. */
export const toColumnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : toColumnLetters(Math.floor(column / 26) - 1) + toColumnLetters(column % 26)
