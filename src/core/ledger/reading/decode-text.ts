/** How the letters of a text file are kept. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A text with its encoding; `hasMark` = the file says itself which it is. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly hasMark: boolean
}

/** In every browser and in Node, and named by neither's language. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes: Uint8Array) => string }

const LOOKED_AT = 1_000
/** Control characters that no text has. */
// eslint-disable-next-line no-control-regex -- that is what is looked for
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/

const decodeAs = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return BINARY.test(text) ? null : text
  } catch {
    return null
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const findMark = (bytes: Uint8Array): Encoding | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
}

/** UTF-16 without mark: every other byte of its digits, commas and line ends is zero. */
const guessUtf16 = (bytes: Uint8Array): Encoding | null => {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, LOOKED_AT)
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < length / 50 || even + odd === 0) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

/** The text of a file in whichever encoding it is; null = it is no text in any that is known. */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  const marked = findMark(bytes)
  const tried: readonly Encoding[] = marked ? [marked] : ['utf-8', 'gb18030']
  const guessed = marked ? null : guessUtf16(bytes)
  for (const encoding of guessed ? [guessed] : tried) {
    const text = decodeAs(encoding, bytes)
    if (text !== null) return { text, encoding, hasMark: marked !== null }
  }
  return null
}
