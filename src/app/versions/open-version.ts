import { VERSION_WORDS } from '../../core/publication/versions/version-words.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { parseVersionList, VERSION_LIST_PATH } from '../../core/publication/versions/version-list.ts'
import type { VersionList } from '../../core/publication/versions/version-list.ts'
import { DatasetError, readDataset } from '../api/read-dataset.ts'
import { VERSION_PARAMETER } from '../parameter-names.ts'
import { toHref } from '../site.ts'
import { readVersionFiles, readVersionPage } from './read-version.ts'
import type { VersionPage } from './read-version.ts'
import { showBanner, tellOpened } from './version-banner.ts'

/** What the renderer's module exports. */
interface Renderer {
  readonly renderPage: (
    payload: VersionPage['payload'],
    printed: VersionPage['printed'],
  ) => Promise<{ readonly title: string; readonly body: string }>
}

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string },
  ) => { readonly createHTML: (html: string) => string }
}

/** Markup that our own renderer wrote, with every text in it escaped. */
const trust = (html: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies }
  return trustedTypes ? trustedTypes.createPolicy('version', { createHTML: (given) => given }).createHTML(html) : html
}

const draw = async ({ payload, printed }: VersionPage): Promise<void> => {
  const address = new URL(payload.root + (payload.renderer ?? ''), document.baseURI).href
  const { renderPage }: Renderer = await import(/* @vite-ignore */ address)
  const { title, body } = await renderPage(payload, printed)
  const app = document.getElementById('app')
  if (!app) throw new Error('the page has no place for the app')
  app.innerHTML = trust(body)
  document.title = title
}

const readList = async (site: PagePayload): Promise<VersionList> => {
  const address = new URL(site.root + VERSION_LIST_PATH, document.baseURI).href
  const answer = await readDataset(address, undefined)
  if (answer.kind === 'failed') throw new DatasetError(answer.problem)
  const list = parseVersionList(answer.value)
  if (!list) throw new DatasetError({ kind: 'unknown-format', address, status: 200 })
  return list
}

/** Where the same is shown as it is now; of a panel in somebody else's page, the page that it is of. */
const toLatestAddress = (site: PagePayload): string => {
  if (site.embed !== undefined) return toHref(site, site.page, site.id ?? '')
  const address = new URL(location.href)
  address.searchParams.delete(VERSION_PARAMETER)
  return address.href
}

const open = async (site: PagePayload, asked: string): Promise<PagePayload> => {
  const words = VERSION_WORDS[site.locale]
  const all = { words: words.title, href: `${toHref(site, 'data')}#versions`, latest: true }
  const list = await readList(site)
  const entry = list.versions.find(({ version }) => version === asked)
  if (asked === site.version) {
    // A panel in somebody else's page has no more to say of it: its foot names the day.
    if (site.embed === undefined) showBanner(words.isLatest(asked), [])
    return site
  }
  if (entry?.withdrawn) {
    showBanner(words.taken(asked), [], [all])
    return site
  }
  if (!entry) {
    showBanner(words.unknown(asked), [], [all])
    return site
  }
  const page = await readVersionPage(site, await readVersionFiles(site, entry), list)
  if (!page) {
    showBanner(words.noPage(asked), [], [all])
    return site
  }
  await draw(page)
  showBanner(...tellOpened(site, entry, toLatestAddress(site)))
  return page.payload
}

/**
 * Draws the page as a version that was published before holds it, and returns its payload, with which the app goes on.
 * Whatever hinders that is said above the page, which then stays what it is. Never rejects.
 */
export const openVersion = async (site: PagePayload, asked: string): Promise<PagePayload> => {
  const words = VERSION_WORDS[site.locale]
  try {
    return await open(site, asked)
  } catch (cause) {
    const isForm = cause instanceof DatasetError && cause.problem.kind === 'unknown-format'
    const files = { words: 'datapackage.json', href: `${site.root}data/v/${asked}/datapackage.json`, latest: true }
    const all = { words: words.title, href: `${toHref(site, 'data')}#versions`, latest: true }
    showBanner((isForm ? words.unreadable : words.failed)(asked), [], [isForm ? files : all])
    return site
  }
}
