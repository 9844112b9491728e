import type { Audience } from '../../model/column.ts'
import type { OpenData, PublishedTable } from '../open-data/published-table.ts'
import type { PagePayload } from '../payload.ts'
import type { DatasetFreshness } from '../printed-page.ts'
import type { SiteData } from '../site-data.ts'
import type { VersionFacts } from './version-list.ts'

/** Version of the form in which a version describes itself; a reader refuses any other. */
export const VERSION_FORMAT = 1

/** Names of the two files that describe a version, in its folder: what it is, and everything that it holds. */
export const VERSION_FILE = 'version.json'
export const VERSION_FILES_FILE = 'files.json'

/** SHA-256 (hex) of files, by path below the version's folder. */
export type FileDigests = Readonly<Record<string, string>>

/** What a page says of its site beyond what it shows itself. */
type SiteFacts = Pick<PagePayload, 'periods' | 'regions' | 'themes' | 'planOrdinal' | 'taskCount'>

/** A published version as it describes itself in `data/v/<version>/version.json`. It says nothing of other versions. */
export interface VersionIndex extends VersionFacts {
  readonly format: typeof VERSION_FORMAT
  /** Whose it is. */
  readonly audience: Audience
  readonly site: SiteFacts
  readonly choices: SiteData['choices']
  readonly freshness: readonly DatasetFreshness[]
  readonly tables: readonly PublishedTable[]
  /** What pages read, but for the detail of single tasks. */
  readonly files: FileDigests
  /** SHA-256 of `files.json`, which lists every file of the version but these two. */
  readonly allFiles: string
}

/** Day of the newest release or correction that is out; null = there is none. */
export const findReleasedOn = ({ projected }: Pick<SiteData, 'projected'>): string | null =>
  [...projected.releases.map(({ releasedOn = '' }) => releasedOn), ...projected.corrections.map(({ on = '' }) => on)]
    .toSorted()
    .at(-1) ?? null

/** What a site's version says of itself. `files` = digests of what every page may read; `allFiles` = of the whole list. */
export const toVersionIndex = (
  site: SiteData,
  openData: Pick<OpenData, 'digest' | 'tables'>,
  files: FileDigests,
  allFiles: string,
): VersionIndex => {
  const { version, sample, periods, regions, themes, planOrdinal, taskCount } = site.common
  return {
    format: VERSION_FORMAT,
    version,
    digest: openData.digest,
    audience: site.audience,
    sample,
    releasedOn: findReleasedOn(site),
    period: site.latest.period,
    asOf: site.latest.end,
    site: { periods, regions, themes, planOrdinal, taskCount },
    choices: site.choices,
    freshness: site.freshness,
    tables: openData.tables,
    files,
    allFiles,
  }
}

const isOfForm = (value: unknown): value is { readonly format: unknown } =>
  typeof value === 'object' && value !== null && 'format' in value

/** A version as it describes itself; null = it was written in a form that is not known here. */
export const parseVersionIndex = (value: unknown): VersionIndex | null =>
  isOfForm(value) && value.format === VERSION_FORMAT ? (value as VersionIndex) : null // its digest was checked

/** Every file of a version by its path, in a form of its own; paths in order. */
export const toFilesList = (
  files: FileDigests,
): { readonly format: typeof VERSION_FORMAT; readonly files: FileDigests } => ({
  format: VERSION_FORMAT,
  files: Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))),
})

/** The files that `toFilesList` wrote; null = of a form that is not known here. */
export const parseFilesList = (value: unknown): FileDigests | null =>
  isOfForm(value) && value.format === VERSION_FORMAT && 'files' in value ? (value.files as FileDigests) : null // as above
