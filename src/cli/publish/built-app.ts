import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Effects } from '../effects.ts'
import { TWINS } from './compress.ts'
import type { Twin } from './compress.ts'
import { CliError } from '../failure.ts'
import type { Audience } from '../../core/model/column.ts'
import type { PageAssets } from '../../core/publication/document.ts'
import type { Locale } from '../../core/format/locale.ts'
import type { PageName } from '../../core/publication/pages.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import type { PrintedPage } from '../../core/publication/printed-page.ts'

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly assets?: readonly string[]
}

type Manifest = Readonly<Record<string, ManifestEntry>>

/** What the prerenderer exports. */
interface Renderer {
  readonly renderPage: (
    payload: PagePayload,
    printed: PrintedPage,
    drawn?: Map<string, string>,
  ) => Promise<{
    readonly title: string
    readonly description: string
    readonly finding: string
    readonly body: string
  }>
}

/** A file of the built app: where it goes below the root, where it is now, and which of its twins stand beside it. */
export interface AppFile {
  readonly path: string
  readonly from: string
  readonly twins: readonly Twin[]
}

/** The built app: its renderer, its files, and what each page loads of them. */
export interface BuiltApp extends Renderer {
  readonly files: readonly AppFile[]
  /** Files that pages of a portable site read as texts. */
  readonly texts: readonly AppFile[]
  /** The script that runs before the first paint, below the root. */
  readonly boot: string
  /** The desk's worker, below the root, where the desk reads it as a text; null = it knows itself where it is. */
  readonly worker: string | null
  /** The renderer for browsers, below the root: the desk draws its preview with it. */
  readonly renderer: string | null
  readonly assetsOf: (page: PageName, locale: Locale) => PageAssets
}

const PAGE_MODULES: Readonly<Record<PageName, string>> = {
  overview: 'src/app/pages/OverviewPage.vue',
  tasks: 'src/app/pages/TasksPage.vue',
  'tasks-page': 'src/app/pages/TasksPage.vue',
  task: 'src/app/pages/TaskPage.vue',
  provinces: 'src/app/pages/ProvincesPage.vue',
  province: 'src/app/pages/ProvincePage.vue',
  services: 'src/app/pages/ServicesPage.vue',
  water: 'src/app/pages/WaterPage.vue',
  changes: 'src/app/pages/ChangesPage.vue',
  data: 'src/app/pages/DataPage.vue',
  method: 'src/app/pages/MethodPage.vue',
  desk: 'src/app/pages/DeskPage.vue',
  'not-found': 'src/app/pages/NotFoundPage.vue',
}

/** What the build says of a module. */
export const entryOf = (manifest: Manifest, name: string): ManifestEntry => {
  const entry = manifest[name]
  if (!entry) throw new Error(`the built app has no module ${name}`)
  return entry
}

/** A module and everything that it imports at once, each file named once. */
const filesOf = (manifest: Manifest, names: readonly string[], seen = new Set<string>()): readonly ManifestEntry[] =>
  names.flatMap((name) => {
    if (seen.has(name)) return []
    seen.add(name)
    const entry = entryOf(manifest, name)
    return [entry, ...filesOf(manifest, entry.imports ?? [], seen)]
  })

/** What a build left, by module. */
export const readManifest = async (effects: Effects, path: string): Promise<Manifest> => {
  try {
    return JSON.parse(new TextDecoder().decode(await effects.readFile(path)))
  } catch {
    throw new CliError(2, {
      zh: `没有找到已构建的页面程序（${path}）。请先运行 npm run build:app。`,
      en: `The built app was not found (${path}). Run npm run build:app first.`,
    })
  }
}

interface RendererPlace {
  readonly entry: string
  /** Where it is for browsers. */
  readonly folder: string
}

/** What draws an audience's pages. The office's is in no folder of which everybody's site takes files. */
const RENDERERS: Readonly<Record<Audience, RendererPlace>> = {
  public: { entry: 'entry-server', folder: 'browser' },
  office: { entry: 'office-server', folder: 'office' },
}

const isTwin = (path: string): boolean => TWINS.some((twin) => path.endsWith(`.${twin}`))

/** The files of a build, without what it says of itself. */
const listAppFiles = async (effects: Effects, folder: string): Promise<readonly AppFile[]> => {
  const paths = (await effects.list(folder)).filter((path) => !path.startsWith('.vite/'))
  const there = new Set(paths)
  return paths
    .filter((path) => !isTwin(path))
    .map((path) => ({ path, from: join(folder, path), twins: TWINS.filter((twin) => there.has(`${path}.${twin}`)) }))
}

/** The renderer for browsers, below its folder. */
const readRendererFile = async (effects: Effects, build: string, { entry, folder }: RendererPlace): Promise<string> =>
  entryOf(await readManifest(effects, join(build, folder, '.vite/preview.json')), `src/prerender/${entry}.ts`).file

/** Reads what the build of the app left in `build/`. */
export const readBuiltApp = async (
  effects: Effects,
  audience: Audience = 'public',
  build = 'build',
): Promise<BuiltApp> => {
  const folder = join(build, 'browser')
  const manifest = await readManifest(effects, join(folder, '.vite/manifest.json'))
  const boot = await readManifest(effects, join(folder, '.vite/boot.json'))
  const everybodys = await readRendererFile(effects, build, RENDERERS.public)
  const own = RENDERERS[audience]
  const preview = await readRendererFile(effects, build, own)
  // Vue's own checks are for whoever writes parts: without them the pages are the same, a fifth sooner.
  process.env['NODE_ENV'] ??= 'production'
  const renderer: Renderer = await import(pathToFileURL(resolve(build, `server/${own.entry}.js`)).href)
  const main = entryOf(manifest, 'src/app/main.ts')
  const bootFile = entryOf(boot, 'src/app/boot/boot.ts').file
  const files = await listAppFiles(effects, folder)
  const previews = await listAppFiles(effects, join(build, own.folder))
  return {
    files: [...files.filter(({ path }) => path !== everybodys), ...previews.filter(({ path }) => path === preview)],
    texts: [],
    boot: bootFile,
    worker: null,
    renderPage: renderer.renderPage,
    renderer: preview,
    assetsOf: (page, locale) => {
      const files = filesOf(manifest, ['src/app/main.ts', PAGE_MODULES[page], `src/core/format/ui/${locale}.ts`])
      return {
        boot: bootFile,
        entry: main.file,
        styles: files.flatMap(({ css }) => css ?? []),
        preloads: files.map(({ file }) => file).filter((file) => file !== main.file),
      }
    },
  }
}
