import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/** Something that can be read in an output: a file, or what lies within one; its path is scanned like its text. */
export interface Piece {
  readonly path: string
  readonly text: string
}

const CHUNK_HEAD = 8
const CHUNK_END = 4
const SIGNATURE = 8

/** Texts that a PNG carries beside its picture: `tEXt`, `zTXt` and `iTXt`. */
const readPngTexts = (png: Buffer): string => {
  const texts: string[] = []
  for (let at = SIGNATURE; at + CHUNK_HEAD <= png.length;) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + CHUNK_HEAD)
    const data = png.subarray(at + CHUNK_HEAD, at + CHUNK_HEAD + length)
    texts.push(kind, data.toString('utf8'), data.toString('latin1'))
    const packed = data.indexOf(Buffer.from([0x78]))
    if (/^[zi]TXt$/.test(kind) && packed >= 0) {
      try {
        texts.push(inflateSync(data.subarray(packed)).toString('utf8'))
      } catch {
        // It was not packed: it was read as it is.
      }
    }
    at += CHUNK_HEAD + length + CHUNK_END
  }
  return texts.join('\n')
}

const isZip = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004'

/** A file, and everything within it: compressed twins unpacked, workbooks part by part, texts of pictures. */
export function* readPieces(path: string, bytes: Buffer): Generator<Piece, void> {
  if (path.endsWith('.br')) yield* readPieces(`${path}!`, brotliDecompressSync(bytes))
  else if (path.endsWith('.gz')) yield* readPieces(`${path}!`, gunzipSync(bytes))
  else if (isZip(bytes)) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) yield* readPieces(`${path}/${name}`, Buffer.from(part))
  } else if (bytes.toString('latin1', 1, 4) === 'PNG') yield { path, text: readPngTexts(bytes) }
  else yield { path, text: bytes.toString('utf8') }
}

/** Everything that can be read in a folder. */
export function* readOutput(folder: string): Generator<Piece, void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    yield* readPieces(relative(folder, file), readFileSync(file))
  }
}
