import type { Dataset } from './datasets.ts'

const HEX_DIGITS = 12

/** SHA-256 (hex) over the sorted lines `path SHA-256` of a set of datasets. */
export const computeDigest = (datasets: readonly Dataset[], toSha256: (text: string) => string): string => {
  const lines = datasets.map(({ path, text }) => `${path} ${toSha256(text)}\n`)
  return toSha256(lines.toSorted().join(''))
}

/** The version that a set of datasets makes: the first 12 hex digits of their digest. */
export const computeVersion = (datasets: readonly Dataset[], toSha256: (text: string) => string): string =>
  computeDigest(datasets, toSha256).slice(0, HEX_DIGITS)
