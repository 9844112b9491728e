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

/** How high a frame has to be that is at least `from` and less than `to` wide, all in CSS pixels. */
export interface FrameHeight {
  readonly from: number
  readonly to: number
  readonly height: number
}

/** Less makes no difference that is worth its code: two lines. */
const ALIKE = 48

/** Neighbours that are all about as high as each other, as one; widths are in order. */
export const joinAlike = (heights: readonly FrameHeight[]): readonly FrameHeight[] => {
  const runs: FrameHeight[][] = []
  for (const next of heights) {
    const run = runs.at(-1)
    if (run?.every(({ height }) => Math.abs(height - next.height) <= ALIKE)) run.push(next)
    else runs.push([next])
  }
  return runs.map((run) => ({
    from: run[0]?.from ?? 0,
    to: run.at(-1)?.to ?? Infinity,
    height: Math.max(...run.map(({ height }) => height)),
  }))
}

const LARGE = 9999

/**
 * The height of a frame by the width of its place, as CSS says it: the greatest of one term a width, each of which is
 * below zero out of its own widths. Two that are neighbours overlap by a pixel on either side.
 */
export const toFrameHeight = (heights: readonly FrameHeight[]): string =>
  `max(${heights
    .map(({ from, to, height }) => {
      const within = [
        ...(from > 0 ? [`(100cqi - ${from - 1}px)*${LARGE}`] : []),
        ...(to < Infinity ? [`(${to + 1}px - 100cqi)*${LARGE}`] : []),
      ]
      return `min(${[`${height}px`, ...within].join(',')})`
    })
    .join(',')})`

/**
 * The code of a frame that shows an address, as wide as its place, and as high as it has to be there. Where CSS does not
 * know the width of a place, or none is kept, it is as high as the highest.
 */
export const toEmbedCode = (address: string, title: string, heights: readonly FrameHeight[]): string => {
  const most = Math.max(...heights.map(({ height }) => height))
  const style = `display:block;border:0;height:${toFrameHeight(heights)}`
  return `<div style="container-type:inline-size;width:100%"><iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="${most}" loading="lazy" style="${style}"></iframe></div>`
}
