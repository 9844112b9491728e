/** How things are numbered that have a letter and digits, such as `T01`. */
export interface Numbering {
  readonly letter: string
  /** As many digits as a number has at least. */
  readonly digits: number
}

const DECLARED = /^([A-Za-z]+)\\d(?:\{(\d+)(?:,\d*)?\}|\+)$/
const WRITTEN = /^([^\d]*?)[\s\-_.#]*(\d{1,6})\s*(?:号|项)?$/

/** The numbering that the pattern of a column declares; null = it declares none. */
export const toNumbering = (pattern: string | undefined): Numbering | null => {
  const [, letter, digits] = DECLARED.exec(pattern ?? '') ?? []
  return letter ? { letter, digits: Number(digits ?? 1) } : null
}

/** What is numbered in any usual form as it is declared: `t1`, `任务1`, `第1项`, `1` → `T01`. Null = no such form. */
export const parseNumbering = (
  text: string,
  { letter, digits }: Numbering,
  words: readonly string[],
): string | null => {
  const [, before, number] = WRITTEN.exec(text) ?? []
  if (before === undefined || number === undefined) return null
  const word = before.trim().toLowerCase()
  if (!['', '第', 'no', '编号', letter.toLowerCase(), ...words].includes(word)) return null
  return `${letter}${String(Number(number)).padStart(digits, '0')}`
}
