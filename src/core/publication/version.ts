import type { Dataset } from './datasets.ts'

const HEX_DIGITS = 12

/** The version that a set of datasets makes: the first 12 hex digits of the SHA-256 over their sorted (path, SHA-256). */
export const computeVersion = (datasets: readonly Dataset[], toSha256: (text: string) => string): string => {
  const lines = datasets.map(({ path, text }) => `${path} ${toSha256(text)}\n`)
  return toSha256(lines.toSorted().join('')).slice(0, HEX_DIGITS)
}
