import { join } from 'node:path'
import type { Audience } from '../../core/model/column.ts'
import type { Effects } from '../effects.ts'
import { entryOf, readBuiltApp, readManifest } from './built-app.ts'
import type { AppFile, BuiltApp } from './built-app.ts'

/**
 * The built app for a folder that is opened without a server: one classic script in place of the modules, and what the
 * desk runs as texts.
 */
export const readPortableApp = async (
  effects: Effects,
  audience: Audience = 'public',
  build = 'build',
): Promise<BuiltApp> => {
  const served = await readBuiltApp(effects, audience, build)
  const folder = join(build, 'portable')
  const main = entryOf(await readManifest(effects, join(folder, '.vite/portable.json')), 'src/app/main.ts')
  const fileOf = (path: string): AppFile => ({ path, from: join(folder, path), twins: [] })
  const workers = (main.assets ?? []).filter((path) => path.endsWith('.js'))
  return {
    ...served,
    files: [...served.files.filter(({ path }) => !path.endsWith('.js') || path === served.boot), fileOf(main.file)],
    texts: workers.map(fileOf),
    // A worker that was made of a text can load no module: there is no preview.
    renderer: null,
    worker: workers[0] ?? null,
    assetsOf: (page, locale) => ({ ...served.assetsOf(page, locale), entry: main.file, preloads: [] }),
  }
}
