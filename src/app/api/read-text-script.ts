import { PORTABLE_TEXTS } from '../../core/publication/portable.ts'
import { failed, parseDataset } from './read-dataset.ts'
import type { DatasetResult } from './read-dataset.ts'

const TEXTS = globalThis as { readonly [PORTABLE_TEXTS]?: Record<string, string> }

/** Runs a script of the folder; false = it is not there. */
const runScript = (address: string): Promise<boolean> =>
  new Promise((done) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => done(true))
    script.addEventListener('error', () => done(false))
    script.src = address
    document.head.append(script)
  })

/** The text that a script of the folder leaves under a name. Null = it is not there, or leaves nothing under that name. */
export const readTextScript = async (address: string, name: string): Promise<string | null> =>
  (await runScript(address)) ? (TEXTS[PORTABLE_TEXTS]?.[name] ?? null) : null

/** A dataset as `readDataset` gives it, where there is no server: out of the script that stands beside its file. */
export const readDatasetScript = async (
  address: string,
  name: string,
  sha256: string | undefined,
): Promise<DatasetResult> => {
  const text = await readTextScript(address, name)
  if (text === null) return failed('no-file', address)
  return parseDataset(new TextEncoder().encode(text).buffer, sha256, address)
}
