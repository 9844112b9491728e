import type { Words } from './column.ts'
import type { Issue } from './issue.ts'
import { MAP_FILES } from './map/province-map.ts'
import { TABLE_NAMES } from './tables.ts'

/** The files, relative to the data folder, in which a table may stand. */
const TABLE_FILES: readonly string[] = TABLE_NAMES.flatMap((name) => [`${name}.json`, `ledger/${name}.json`])

/** What the owner says about the publication stands here, beside the tables. */
export const SETTING_FILE = 'publication.json'

const OTHER_FILES: readonly string[] = [MAP_FILES.notes, SETTING_FILE]

const simplify = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** The table that was probably meant: the same letters, whatever the case, the signs between them and a last `s`. */
const findMeant = (file: string): string | undefined => {
  const meant = simplify(file.replace(/^.*\//, '').replace(/\.json$/i, ''))
  return TABLE_NAMES.find((name) => [simplify(name), simplify(name).replace(/s$/, '')].includes(meant))
}

const toExpected = (file: string): Words => {
  const meant = findMeant(file)
  if (meant !== undefined) {
    return { zh: `表的文件名 ${meant}.json 或 ledger/${meant}.json`, en: `${meant}.json or ledger/${meant}.json` }
  }
  const names = TABLE_NAMES.map((name) => `${name}.json`)
  return { zh: `表的文件名之一：${names.join('、')}`, en: `one of the names of tables: ${names.join(', ')}` }
}

/** Whether a file, relative to the data folder, looks like a table and is none: nobody reads it. Hidden files do not. */
export const isStrayFile = (file: string): boolean =>
  /\.json$/i.test(file) && !/(^|\/)\./.test(file) && ![...TABLE_FILES, ...OTHER_FILES].includes(file)

/** The issue of such a file. */
export const toStrayIssue = (file: string): Issue => ({
  code: 'W307',
  place: { file, pointer: null, row: null, table: null, column: null, key: null },
  found: null,
  expected: toExpected(file),
})
