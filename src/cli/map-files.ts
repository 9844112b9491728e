import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundMap, FoundMapFile } from '../core/model/map/check-map.ts'
import { MAP_FILES, MOST_MAP_BYTES } from '../core/model/map/province-map.ts'

const readMapFile = async (path: string): Promise<FoundMapFile> => {
  const found = await stat(path).catch(() => null)
  if (!found) return null
  if (found.size > MOST_MAP_BYTES) return { kind: 'large', bytes: found.size }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
    return { kind: 'read', content: JSON.parse(text) }
  } catch (error) {
    return { kind: 'unreadable', failure: error instanceof Error ? error.message : String(error) }
  }
}

/** The files of the map of a data folder; nothing is thrown for a file that can not be read. */
export const readMapFiles = async (dir: string): Promise<FoundMap> => {
  const [geometry, notes] = await Promise.all(
    [MAP_FILES.geometry, MAP_FILES.notes].map((file) => readMapFile(join(dir, file))),
  )
  return { geometry: geometry ?? null, notes: notes ?? null }
}
