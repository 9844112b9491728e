import type { Words } from '../../model/column.ts'
import { toMarked } from '../marked-json.ts'
import type { FileDigests } from './version-index.ts'

/** Where a site lists the programs whose files it holds, below its root. */
export const PROGRAMS_PATH = 'data/programs.json'

/** So many earlier programs go on standing beside a site's own. */
export const KEPT_PROGRAMS = 3

const FORMAT = 1
const FILE = /^(assets\/|data\/e\/[0-9a-f]{12}-[0-9a-f]{12}\/)(?!.*\.\.)[\w./-]+$/
const SHA256 = /^[0-9a-f]{64}$/

const isFiles = (value: unknown): value is FileDigests =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([path, sha256]) => FILE.test(path) && SHA256.test(String(sha256)))

/** The programs that a site lists, each by its files below the root, oldest first; null = of a form that is not known here. */
export const parsePrograms = (value: unknown): readonly FileDigests[] | null =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === FORMAT &&
  'programs' in value &&
  Array.isArray(value.programs) &&
  value.programs.every(isFiles)
    ? value.programs
    : null

const isSame = (some: FileDigests, others: FileDigests): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.entries(some).every(([path, sha256]) => others[path] === sha256)

/** Puts a site's own program behind those before it, of which the last few stay. One that comes back is listed once. */
export const listPrograms = (earlier: readonly FileDigests[], own: FileDigests): readonly FileDigests[] => [
  ...earlier.filter((program) => !isSame(program, own)).slice(-KEPT_PROGRAMS),
  own,
]

/** Programs as a site lists them; `marking` absent = it has none. */
export const writePrograms = (programs: readonly FileDigests[], marking?: Words): string =>
  `${JSON.stringify(toMarked({ format: FORMAT, programs }, marking))}\n`
