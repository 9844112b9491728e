/** One part of a zip, as its directory tells it. */
export interface ZipPart {
  readonly name: string
  /** 0 = stored, 8 = deflated. */
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  /** Where the packed bytes begin. */
  readonly start: number
  /** Where the part's record begins and ends in the directory. */
  readonly record: readonly [number, number]
}

/** The parts of a zip in the order of its directory, or why there is none. */
export type ZipDirectory =
  | { readonly kind: 'parts'; readonly parts: readonly ZipPart[] }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'encrypted' }

const END = 0x06054b50
const RECORD = 0x02014b50
const LOCAL = 0x04034b50
const SIZES = { end: 22, comment: 65_535, record: 46, local: 30 } as const
/** Above, sizes are written elsewhere: no file that is small enough needs that. */
const ZIP64 = 0xffffffff
const MOST_PARTS = 5_000
/** A deflated part of nothing has two bytes. */
const EMPTY_DEFLATED = 2

const findEnd = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - SIZES.end - SIZES.comment)
  for (let at = view.byteLength - SIZES.end; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

const toName = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1_000))

type Record = ZipPart | 'damaged' | 'encrypted'

const readRecord = (bytes: Uint8Array, view: DataView, at: number): Record => {
  if (at + SIZES.record > bytes.length || view.getUint32(at, true) !== RECORD) return 'damaged'
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedBytes = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameBytes = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  const end = at + SIZES.record + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if ((flags & 1) !== 0) return 'encrypted'
  if (end > bytes.length || packedBytes === ZIP64 || size === ZIP64 || local === ZIP64) return 'damaged'
  if (local + SIZES.local > bytes.length || view.getUint32(local, true) !== LOCAL) return 'damaged'
  const start = local + SIZES.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  // What claims to be empty and is not would be unpacked without a limit.
  const isLying = method === 8 ? size === 0 && packedBytes > EMPTY_DEFLATED : size !== packedBytes
  if (start + packedBytes > bytes.length || (isLying && (method === 0 || method === 8))) return 'damaged'
  const name = toName(bytes.subarray(at + SIZES.record, at + SIZES.record + nameBytes))
  return { name, method, packedBytes, bytes: size, start, record: [at, end] }
}

/** Reads the directory of a zip strictly: what does not fit in itself is damaged. Nothing is unpacked. */
export const readZipDirectory = (bytes: Uint8Array): ZipDirectory => {
  if (bytes.length < SIZES.end) return { kind: 'damaged' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return { kind: 'damaged' }
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) return { kind: 'damaged' }
  const parts: ZipPart[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    const record = readRecord(bytes, view, at)
    if (typeof record === 'string') return { kind: record }
    parts.push(record)
    at = record.record[1]
  }
  const names = new Set(parts.map(({ name }) => name))
  return names.size === parts.length ? { kind: 'parts', parts } : { kind: 'damaged' }
}

/** A zip with some of the parts of another, their bytes as they are: only the directory is written anew. */
export const keepParts = (bytes: Uint8Array, parts: readonly ZipPart[]): Uint8Array => {
  const body = Math.max(0, ...parts.map(({ start, packedBytes }) => start + packedBytes))
  const directory = parts.reduce((sum, { record: [from, to] }) => sum + to - from, 0)
  const kept = new Uint8Array(body + directory + SIZES.end)
  kept.set(bytes.subarray(0, body))
  const view = new DataView(kept.buffer)
  let at = body
  for (const {
    record: [from, to],
  } of parts) {
    kept.set(bytes.subarray(from, to), at)
    // The sizes that were checked are those of the directory, so none may be looked for behind the part.
    view.setUint16(at + 8, view.getUint16(at + 8, true) & ~8, true)
    at += to - from
  }
  view.setUint32(at, END, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, directory, true)
  view.setUint32(at + 16, body, true)
  return kept
}
