import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Effects } from '../effects.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

const COMPRESSIBLE = /\.(html|js|css|json|svg|txt|xml|atom|webmanifest)$/
/** Below it a compressed twin saves nothing worth a file. */
const LEAST_BYTES = 512

/** What a file is worth: brotli's last two steps save a tenth of a page, at thirty times the work. */
export type Effort = 'best' | 'quick'

const LARGE_BYTES = 2 ** 21
const qualityOf = (effort: Effort, bytes: number): number => (bytes > LARGE_BYTES ? 5 : effort === 'best' ? 11 : 9)

/** What the name of a compressed twin ends with. */
export const TWINS = ['br', 'gz'] as const
export type Twin = (typeof TWINS)[number]

/** Whether a file is worth compressed twins. */
export const isCompressible = (path: string, bytes: number): boolean => COMPRESSIBLE.test(path) && bytes >= LEAST_BYTES

/** The brotli and gzip twins of a file. Fixed times: the same bytes each time. */
export const compress = async (content: Uint8Array, effort: Effort): Promise<Readonly<Record<Twin, Uint8Array>>> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityOf(effort, content.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [br, gz] = await Promise.all([toBrotli(content, { params }), toGzip(content, { level: 9 })])
  return { br, gz }
}

/** Addresses for other people's programs: what stands there is served as it is. */
const PLAIN = /(^|[\\/])data[\\/]latest[\\/]/

/** Writes a file, and its twins where they are worth it. */
export const writeWithTwins = async (
  effects: Effects,
  path: string,
  content: Uint8Array,
  effort: Effort = 'best',
): Promise<number> => {
  await effects.writeFile(path, content)
  if (!isCompressible(path, content.length) || PLAIN.test(path)) return content.length
  const twins = await compress(content, effort)
  await Promise.all(TWINS.map((twin) => effects.writeFile(`${path}.${twin}`, twins[twin])))
  return content.length
}
