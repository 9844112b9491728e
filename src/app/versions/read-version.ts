import type { Audience } from '../../core/model/column.ts'
import { TABLE_NAMES } from '../../core/model/tables.ts'
import { CHANGES } from '../../core/publication/changes-dataset.ts'
import { EMPTY_SETTING } from '../../core/publication/open-data/publication-setting.ts'
import type { PageDataset } from '../../core/publication/page-dataset.ts'
import { toTaskRanges } from '../../core/publication/page-list.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import type { PrintedPage } from '../../core/publication/printed-page.ts'
import type { ProjectedTables } from '../../core/publication/project.ts'
import { PROVINCE_FACTS } from '../../core/publication/province-facts.ts'
import { SERVICES_DATASET } from '../../core/publication/services-dataset.ts'
import {
  parseFilesList,
  parseVersionIndex,
  VERSION_FILE,
  VERSION_FILES_FILE,
} from '../../core/publication/versions/version-index.ts'
import type { FileDigests, VersionIndex } from '../../core/publication/versions/version-index.ts'
import type { VersionList } from '../../core/publication/versions/version-list.ts'
import { WATER } from '../../core/publication/water-dataset.ts'
import { createDatasetReader } from '../api/dataset-reader.ts'
import type { DatasetReader } from '../api/dataset-reader.ts'
import { taskDataset } from '../api/detail-reader.ts'
import { DatasetError } from '../api/read-dataset.ts'
import { createViewReader, viewDataset } from '../api/view-reader.ts'

/** What a page of an earlier version is drawn from. */
export interface VersionPage {
  readonly payload: PagePayload
  readonly printed: PrintedPage
}

/** Tables whose rows stand on everybody's pages; of all others they show only what was computed. */
const SHOWN_TABLES = [
  ...(['regions', 'sources', 'figures', 'events', 'projects', 'mechanisms', 'plans', 'periods', 'themes'] as const),
  ...(['rules', 'services', 'waters', 'corrections'] as const),
]

const need = async <T>(read: DatasetReader, dataset: PageDataset<T>): Promise<T> => {
  const part = await read(dataset)
  if (part.kind === 'failed') throw new DatasetError(part.problem)
  return part.value
}

const asRows = (file: string): PageDataset<readonly unknown[]> => ({
  file,
  parse: (value) => (Array.isArray(value) ? value : null),
})

const readTables = async (read: DatasetReader, audience: Audience): Promise<ProjectedTables> => {
  const shown = await Promise.all(
    (audience === 'office' ? TABLE_NAMES : SHOWN_TABLES).map(
      async (name) => [name, await need(read, asRows(`tables/${name}.json`))] as const,
    ),
  )
  return {
    ...Object.fromEntries(TABLE_NAMES.map((name) => [name, []])),
    ...Object.fromEntries(shown),
  } as ProjectedTables
}

/** What a version says of itself, and all its files. Rejects with a `DatasetError` where either is not what was published. */
export const readVersionFiles = async (
  site: Pick<PagePayload, 'root'>,
  { version, index: sha256 }: VersionList['versions'][number],
): Promise<{ readonly index: VersionIndex; readonly files: FileDigests }> => {
  const place = { root: site.root, version }
  const read = createDatasetReader({ ...place, files: { [VERSION_FILE]: sha256 } })
  const index = await need(read, { file: VERSION_FILE, parse: parseVersionIndex })
  const readFiles = createDatasetReader({ ...place, files: { [VERSION_FILES_FILE]: index.allFiles } })
  return { index, files: await need(readFiles, { file: VERSION_FILES_FILE, parse: parseFilesList }) }
}

const toPayload = ({ folder: _folder, ...page }: PagePayload, index: VersionIndex, files: FileDigests): PagePayload => {
  const own = `tasks/${page.id}.json`
  return {
    ...page,
    earlier: true,
    version: index.version,
    sample: index.sample,
    ...index.site,
    choices: index.choices[page.page] ?? { item: [], kind: [] },
    files: { ...index.files, ...(page.page === 'task' && files[own] ? { [own]: files[own] } : {}) },
  }
}

const PAGE_DATASETS: readonly PageDataset<unknown>[] = [SERVICES_DATASET, PROVINCE_FACTS, CHANGES, WATER]

/** Reads everything that a page of an earlier version is drawn from; null = that version does not have the page. */
export const readVersionPage = async (
  page: PagePayload,
  { index, files }: { readonly index: VersionIndex; readonly files: FileDigests },
  list: VersionList,
): Promise<VersionPage | null> => {
  const payload = toPayload(page, index, files)
  const ranges = toTaskRanges(payload.taskCount)
  const range = page.page === 'tasks-page' ? ranges[Number(page.id) - 1] : ranges[0]
  const isThere = page.page !== 'task' || `tasks/${page.id}.json` in files
  if (!range || !isThere || page.page === 'desk' || page.page === 'not-found') return null
  const readTable = createDatasetReader({ root: page.root, version: index.version, files })
  const read = createDatasetReader(payload)
  const before = payload.periods.at(-2)?.id
  const others = [...(before === undefined ? [] : [viewDataset(before)]), ...PAGE_DATASETS]
  const [view, tables, detail] = await Promise.all([
    createViewReader(read)(index.period, others),
    readTables(readTable, index.audience),
    page.page === 'task' ? need(read, taskDataset(page.id ?? '')) : null,
  ])
  if (view.kind === 'failed') throw new DatasetError(view.problem)
  const { progress, words } = view.model
  return {
    payload,
    printed: {
      progress,
      words,
      tables,
      freshness: index.freshness,
      detail,
      datasets: new Map<string, unknown>([...view.datasets, [viewDataset(index.period).file, progress]]),
      openData: { audience: index.audience, tables: index.tables, digest: index.digest, setting: EMPTY_SETTING },
      versions: list.versions,
      range,
    },
  }
}
