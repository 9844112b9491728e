const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of bytes as hex; where the browser has no `crypto.subtle` (plain http), a library is loaded for it. */
export const computeSha256 = async (bytes: ArrayBuffer): Promise<string> => {
  // Plain http other than localhost has no `subtle`, whatever its type says.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (subtle) return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)))
  const { sha256 } = await import('@noble/hashes/sha2.js')
  return toHex(sha256(new Uint8Array(bytes)))
}
