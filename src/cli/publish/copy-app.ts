import { join } from 'node:path'
import { WORKER_PATH } from '../../core/publication/offline/site-list.ts'
import { toTextScript, toTextScriptPath } from '../../core/publication/portable.ts'
import type { Effects } from '../effects.ts'
import type { BuiltApp } from './built-app.ts'
import type { Twin } from './compress.ts'
import type { SiteWriter } from './site-writer.ts'

/** Copies what is the same on every site: the app's files, and those of `public/`. The worker comes where copies are kept. */
export const copyApp = async (
  app: BuiltApp,
  isKept: boolean,
  effects: Effects,
  { write, writeReady }: SiteWriter,
): Promise<void> => {
  for (const { path, from, twins } of app.files) {
    if (!isKept && path === WORKER_PATH) continue
    const packed = new Map<Twin, Uint8Array>()
    for (const twin of twins) packed.set(twin, await effects.readFile(`${from}.${twin}`))
    await writeReady(path, await effects.readFile(from), packed)
  }
  for (const path of await effects.list('public')) await write(path, await effects.readFile(join('public', path)))
  for (const { path, from } of app.texts) {
    const script = toTextScript(path, new TextDecoder().decode(await effects.readFile(from)))
    await write(toTextScriptPath(path), new TextEncoder().encode(script))
  }
}
