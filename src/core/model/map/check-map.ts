import type { Words } from '../column.ts'
import type { Issue } from '../issue.ts'
import { toMapIssue } from './map-issue.ts'
import { parseGeometry } from './parse-geometry.ts'
import { parseNotes } from './parse-notes.ts'
import { MAP_FILES, MOST_MAP_BYTES, type ProvinceMap } from './province-map.ts'

/** A file of the map as it was found; `large` = it was not read, for its size. Null = there is none. */
export type FoundMapFile =
  | { readonly kind: 'read'; readonly content: unknown }
  | { readonly kind: 'unreadable'; readonly failure: string }
  | { readonly kind: 'large'; readonly bytes: number }
  | null

/** Both files of a map. */
export interface FoundMap {
  readonly geometry: FoundMapFile
  readonly notes: FoundMapFile
}

/** The map that the files hold; null = there is none, or none that may be shown. */
export interface CheckedMap {
  readonly map: ProvinceMap | null
  readonly issues: readonly Issue[]
}

const JSON_FILE: Words = { zh: 'UTF-8 编码的 JSON', en: 'JSON in UTF-8' }
const BYTES: Words = { zh: `至多 ${MOST_MAP_BYTES} 字节`, en: `at most ${MOST_MAP_BYTES} bytes` }
const NUMBER: Words = { zh: '写明审图号的 map.json', en: 'a map.json with the approval number' }

/** What kept a file from being read; none = nothing. */
const listFileIssues = (file: string, found: FoundMapFile): readonly Issue[] => {
  if (found?.kind === 'unreadable') return [toMapIssue('E502', file, null, found.failure, JSON_FILE)]
  if (found?.kind === 'large') return [toMapIssue('E507', file, null, String(found.bytes), BYTES)]
  return []
}

const listMissing = ({ geometry, notes }: FoundMap): readonly Issue[] => {
  if (geometry !== null && notes === null) return [toMapIssue('E501', MAP_FILES.notes, null, null, NUMBER)]
  if (geometry === null && notes !== null) return [toMapIssue('E502', MAP_FILES.geometry, null, null, JSON_FILE)]
  return []
}

/** The map of a data folder with everything that is wrong with it. `codes` = the provinces that it must show. */
export const checkMap = (found: FoundMap, codes: readonly string[]): CheckedMap => {
  const unread = [
    ...listMissing(found),
    ...listFileIssues(MAP_FILES.geometry, found.geometry),
    ...listFileIssues(MAP_FILES.notes, found.notes),
  ]
  const geometry = found.geometry?.kind === 'read' ? parseGeometry(found.geometry.content, codes) : null
  const notes = found.notes?.kind === 'read' ? parseNotes(found.notes.content) : null
  const issues = [...unread, ...(geometry?.issues ?? []), ...(notes?.issues ?? [])]
  const isWhole = issues.length === 0 && geometry !== null && notes?.notes
  return { map: isWhole ? { ...notes.notes, areas: geometry.areas } : null, issues }
}
