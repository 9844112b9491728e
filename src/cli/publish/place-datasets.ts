import { computeDetails, writeDetailDataset } from '../../core/publication/datasets.ts'
import { toMarkedDataset } from '../../core/publication/marked-json.ts'
import type { SiteData } from '../../core/publication/site-data.ts'
import { toEditionFolder, toVersionFolder } from '../../core/publication/versions/data-folders.ts'
import type { FileDigests } from '../../core/publication/versions/version-index.ts'
import type { Tables } from '../../core/model/tables.ts'
import type { ArchivedVersion } from './archive.ts'
import { toSha256 } from './site-data.ts'

const HEX_DIGITS = 12

/** Where the datasets stand that a site's pages read. */
export interface PlacedDatasets {
  /** Their folder, below the root. */
  readonly folder: string
  /** They are to be written; else they stand there already. */
  readonly isNew: boolean
  /** SHA-256 of those that every page may read, by path in the folder. */
  readonly pageFiles: FileDigests
  /** Count of those that this program computes otherwise than the one which published the version before. */
  readonly recomputed: number
}

/**
 * Decides where a site's datasets go. What was published of a version never changes: where this program computes the same,
 * pages read what stands; where it computes something else, its pages read that, in a folder of its own.
 */
export const placeDatasets = (site: SiteData, tables: Tables, before: ArchivedVersion | null): PlacedDatasets => {
  const { version, marking } = site.common
  const pageFiles = Object.fromEntries(site.datasets.map(({ path, text }) => [path, toSha256(text)]))
  const standing = { folder: toVersionFolder(version), pageFiles, recomputed: 0 }
  if (!before) return { ...standing, isNew: true }
  const computed: Record<string, string> = { ...pageFiles }
  for (const detail of computeDetails(tables, site.projected, site.periods, site.audience)) {
    const { path, text } = toMarkedDataset(writeDetailDataset(detail), marking)
    computed[path] = toSha256(text)
  }
  const lines = Object.entries(computed).map(([path, sha256]) => `${path} ${sha256}\n`)
  const recomputed = Object.entries(computed).filter(([path, sha256]) => before.files[path] !== sha256).length
  if (recomputed === 0) return { ...standing, isNew: false }
  const digest = toSha256(lines.toSorted().join('')).slice(0, HEX_DIGITS)
  return { folder: toEditionFolder(version, digest), isNew: true, pageFiles, recomputed }
}
