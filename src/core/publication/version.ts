import type { Hash, TableDataset } from './datasets.ts'

const HEX_DIGITS = 12

/** SHA-256 (hex) over the sorted lines `path SHA-256` of a set of datasets. */
export const computeDigest = (datasets: readonly TableDataset[], toSha256: Hash): string => {
  const lines = datasets.map(({ path, chunks }) => `${path} ${toSha256(chunks)}\n`)
  return toSha256(lines.toSorted().join(''))
}

/** The version that a set of datasets makes: the first 12 hex digits of their digest. */
export const computeVersion = (datasets: readonly TableDataset[], toSha256: Hash): string =>
  computeDigest(datasets, toSha256).slice(0, HEX_DIGITS)
