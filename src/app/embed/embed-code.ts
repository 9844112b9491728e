import type { Locale } from '../../core/format/locale.ts'
import { PANELS, toEmbedPath } from '../../core/publication/panels.ts'
import type { PanelName } from '../../core/publication/panels.ts'
import { PARAMETER_NAMES, VERSION_PARAMETER } from '../parameter-names.ts'

/** What a reader chooses of a panel that is to stand in another page. */
export interface EmbedChoice {
  readonly panel: PanelName
  /** Version that it shows for good; null = always the latest. */
  readonly version: string | null
  /** Null = as its reader has it. */
  readonly theme: 'light' | 'dark' | null
}

/** The page on which the panel stands. */
interface EmbedPage {
  readonly locale: Locale
  /** Code of the province whose page it is; null on every other. */
  readonly id: string | null
  /** Address of the site, with its last slash. */
  readonly site: string
  /** What the address of the page asks for. */
  readonly search: string
}

const VIEW: readonly string[] = Object.values(PARAMETER_NAMES)

/** Address of a panel alone, in the view that is shown. */
export const toEmbedAddress = (
  { panel, version, theme }: EmbedChoice,
  { locale, id, site, search }: EmbedPage,
): string => {
  const address = new URL(toEmbedPath(panel, locale, PANELS[panel].page === 'province' ? id : null), site)
  for (const [name, value] of new URLSearchParams(search))
    if (VIEW.includes(name) && !address.searchParams.has(name)) address.searchParams.set(name, value)
  if (version !== null) address.searchParams.set(VERSION_PARAMETER, version)
  if (theme !== null) address.searchParams.set('theme', theme)
  return address.href
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The code of a frame that shows an address, as wide as its place. */
export const toEmbedCode = (address: string, title: string, height: number): string =>
  `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
