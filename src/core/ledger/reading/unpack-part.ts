import { Inflate, strFromU8 } from 'fflate'
import type { ZipPart } from './zip-directory.ts'

const STEP = 16_384

/**
 * The text of one part, unpacked no further than the size that it declares.
 *
 * Null = it is bigger than it says, damaged, or packed in another way.
 */
export const unpackText = (zip: Uint8Array, { method, start, packedBytes, bytes }: ZipPart): string | null => {
  const packed = zip.subarray(start, start + packedBytes)
  if (method === 0) return strFromU8(packed)
  if (method !== 8) return null
  const text = new Uint8Array(bytes)
  let length = 0
  let isTooBig = false
  const inflate = new Inflate((chunk) => {
    isTooBig ||= length + chunk.length > bytes
    if (!isTooBig) text.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && !isTooBig; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch {
    return null
  }
  return isTooBig ? null : strFromU8(text.subarray(0, length))
}
