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

/** Addresses for other people's programs: what stands there is served as it is. */
const PLAIN = /(^|[\\/])data[\\/]latest[\\/]/

/** Writes a file, and its brotli and gzip twins where they are smaller. Fixed times: the same bytes each time. */
export const writeWithTwins = async (
  effects: Effects,
  path: string,
  content: Uint8Array,
  effort: Effort = 'best',
): Promise<number> => {
  await effects.writeFile(path, content)
  if (!COMPRESSIBLE.test(path) || PLAIN.test(path) || content.length < LEAST_BYTES) return content.length
  const [brotli, zipped] = await Promise.all([
    toBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityOf(effort, content.length),
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    toGzip(content, { level: 9 }),
  ])
  await Promise.all([effects.writeFile(`${path}.br`, brotli), effects.writeFile(`${path}.gz`, zipped)])
  return content.length
}
