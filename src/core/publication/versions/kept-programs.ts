import type { Words } from '../../model/column.ts'
import { toMarked } from '../marked-json.ts'
import { PREVIEW_FILE } from './data-folders.ts'
import type { FileDigests } from './version-index.ts'

/** Where a site lists what it holds of sites before it, beside its own, below its root. */
export const PROGRAMS_PATH = 'data/programs.json'

/** So many earlier programs, and images of links of so many earlier publications, go on standing beside a site's own. */
export const KEPT_PROGRAMS = 3

const FORMAT = 1
const PROGRAM_FILE = /^(assets\/|data\/e\/[0-9a-f]{12}-[0-9a-f]{12}\/)(?!.*\.\.)[\w./-]+$/
const SHA256 = /^[0-9a-f]{64}$/

/** Files of sites below their root, oldest first, a site's own last. */
export interface KeptFiles<T = readonly FileDigests[]> {
  /** What a program is made of, and what it alone computed: for pages that are still open. */
  readonly programs: T
  /** The images of a publication's links: for links that were passed on. */
  readonly previews: T
}

/** Where nothing was kept. */
export const NOTHING_KEPT: KeptFiles = { programs: [], previews: [] }

const isFilesOf =
  (file: RegExp) =>
  (value: unknown): value is FileDigests =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([path, sha256]) => file.test(path) && SHA256.test(String(sha256)))

const isListOf = (value: unknown, file: RegExp): value is readonly FileDigests[] =>
  Array.isArray(value) && value.every(isFilesOf(file))

/** What a site lists of sites before it and of itself; null = of a form that is not known here. */
export const parsePrograms = (value: unknown): KeptFiles | null => {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return null
  const { programs, previews = [] } = value as { readonly programs?: unknown; readonly previews?: unknown }
  return isListOf(programs, PROGRAM_FILE) && isListOf(previews, PREVIEW_FILE) ? { programs, previews } : null
}

const isSame = (some: FileDigests, others: FileDigests): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.entries(some).every(([path, sha256]) => others[path] === sha256)

/** Puts a site's own files behind those before it, of which the last few stay. What comes back is listed once. */
const listFiles = (earlier: readonly FileDigests[], own: FileDigests): readonly FileDigests[] => [
  ...earlier.filter((files) => !isSame(files, own)).slice(-KEPT_PROGRAMS),
  own,
]

/** The same of its program and of its images, each for itself: new data alone push no program out. */
export const listPrograms = (earlier: KeptFiles, own: KeptFiles<FileDigests>): KeptFiles => ({
  programs: listFiles(earlier.programs, own.programs),
  previews: listFiles(earlier.previews, own.previews),
})

/** What a site holds of them as it lists it; `marking` absent = it has none. */
export const writePrograms = (kept: KeptFiles, marking?: Words): string =>
  `${JSON.stringify(toMarked({ format: FORMAT, ...kept }, marking))}\n`
