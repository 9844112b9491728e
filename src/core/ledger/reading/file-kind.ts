/** What a file is by its first bytes; `other` is named for people. */
export type FileKind =
  | { readonly kind: 'zip' | 'old-workbook' | 'encrypted' | 'text' | 'empty' }
  | { readonly kind: 'other'; readonly name: string }

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const
const OTHERS: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x1f, 0x8b], 'gzip'],
]
const ENCRYPTED = 'EncryptedPackage'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** Whether a name stands in the bytes as a directory of an OLE file writes it: two bytes a letter. */
const hasName = (bytes: Uint8Array, name: string): boolean => {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index - 1] === 0)
      index += 1
    if (index === name.length) return true
  }
  return false
}

/** What a file is, whatever its name says. */
export const findFileKind = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return { kind: 'empty' }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return { kind: 'zip' }
  if (startsWith(bytes, OLE)) return { kind: hasName(bytes, ENCRYPTED) ? 'encrypted' : 'old-workbook' }
  const other = OTHERS.find(([start]) => startsWith(bytes, start))
  return other ? { kind: 'other', name: other[1] } : { kind: 'text' }
}
