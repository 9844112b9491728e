import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

const padded = (bytes: number): number => (bytes + 3) & ~3

interface FontTable {
  readonly tag: Buffer
  readonly checksum: number
  readonly content: Buffer
}

const readFontTable = (woff: Buffer, at: number): FontTable => {
  const offset = woff.readUInt32BE(at + 4)
  const storedBytes = woff.readUInt32BE(at + 8)
  const bytes = woff.readUInt32BE(at + 12)
  const stored = woff.subarray(offset, offset + storedBytes)
  return {
    tag: woff.subarray(at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    content: storedBytes < bytes ? inflateSync(stored) : stored,
  }
}

const writeHeader = (sfnt: Buffer, flavor: number, count: number): void => {
  const power = Math.floor(Math.log2(count))
  const searchRange = SFNT_ENTRY * 2 ** power
  sfnt.writeUInt32BE(flavor, 0)
  sfnt.writeUInt16BE(count, 4)
  sfnt.writeUInt16BE(searchRange, 6)
  sfnt.writeUInt16BE(power, 8)
  sfnt.writeUInt16BE(SFNT_ENTRY * count - searchRange, 10)
}

/**
 * The TrueType or OpenType font that a WOFF 1.0 file holds, byte for byte as it was packed. Throws on what is no such file.
 *
 * Source: WOFF File Format 1.0 (W3C, 2012), sections 3 to 5.
 */
export const unpackWoff = (file: Uint8Array): Buffer => {
  const woff = Buffer.from(file)
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const sfnt = Buffer.alloc(woff.readUInt32BE(16))
  writeHeader(sfnt, woff.readUInt32BE(4), count)
  let offset = SFNT_HEADER + SFNT_ENTRY * count
  for (let index = 0; index < count; index += 1) {
    const { tag, checksum, content } = readFontTable(woff, WOFF_HEADER + WOFF_ENTRY * index)
    const at = SFNT_HEADER + SFNT_ENTRY * index
    tag.copy(sfnt, at)
    sfnt.writeUInt32BE(checksum, at + 4)
    sfnt.writeUInt32BE(offset, at + 8)
    sfnt.writeUInt32BE(content.length, at + 12)
    content.copy(sfnt, offset)
    offset += padded(content.length)
  }
  return sfnt
}
