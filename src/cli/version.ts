import { fileURLToPath } from 'node:url'
import type { Effects } from './effects.ts'

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url))

/** The version that the package declares. */
export const readVersion = async (effects: Pick<Effects, 'readFile'>): Promise<string> => {
  const declared: unknown = JSON.parse(new TextDecoder().decode(await effects.readFile(PACKAGE)))
  if (typeof declared === 'object' && declared !== null && 'version' in declared) return String(declared.version)
  throw new Error('package.json without a version')
}
