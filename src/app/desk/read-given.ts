import { unzipSync } from 'fflate'
import type { BaseFile } from '../../core/ledger/desk/base.ts'
import { checkFileSize } from '../../core/ledger/reading/open-file.ts'
import type { GivenFile, ReadFile } from '../../core/ledger/read-rows.ts'
import type { KeptFile } from './desk-store.ts'
import type { GivenBase } from './protocol.ts'

/** More than any table file: what is larger in a zip is not unpacked. */
const MOST_TABLE_BYTES = 256 * 2 ** 20

const toBytes = async (content: Blob): Promise<Uint8Array> => new Uint8Array(await content.arrayBuffer())

const toText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const isTableName = (name: string): boolean => name.endsWith('.json')

/** The table files of a zip. Throws if it is none. */
const unzipTables = (zip: Uint8Array): readonly BaseFile[] =>
  Object.entries(
    unzipSync(zip, { filter: ({ name, originalSize }) => isTableName(name) && originalSize <= MOST_TABLE_BYTES }),
  ).map(([path, bytes]) => ({ path, text: toText(bytes) }))

/** The files of the present data with their text; none of a zip that can't be unpacked. */
export const readBaseFiles = async ({ kind, files }: GivenBase): Promise<readonly BaseFile[]> => {
  const read: BaseFile[] = []
  for (const { path, content } of files) {
    const bytes = await toBytes(content)
    if (kind === 'folder') read.push({ path, text: toText(bytes) })
    else
      try {
        read.push(...unzipTables(bytes))
      } catch {
        return []
      }
  }
  return read
}

/** A file with its bytes, or what is to be said of it without them: it is too big, or can no longer be read. */
export type Opened =
  { readonly kind: 'given'; readonly file: GivenFile } | { readonly kind: 'refused'; readonly file: ReadFile }

/** Reads a file's bytes, unless it is too big to be opened. Rejects if the browser can't read it any more. */
export const openGiven = async ({ name, content }: KeptFile): Promise<Opened> => {
  const tooBig = checkFileSize(name, content.size)
  return tooBig
    ? { kind: 'refused', file: { name, digest: '', rows: [], issues: [tooBig], addressOf: () => null } }
    : { kind: 'given', file: { name, bytes: await toBytes(content) } }
}
