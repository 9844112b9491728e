import type { Locale } from '../../core/format/locale.ts'
import type { LinkPreview } from '../../core/publication/document.ts'
import { formatLinkCard, toLinkCard } from '../../core/publication/link-preview/card.ts'
import type { LinkCard } from '../../core/publication/link-preview/card.ts'
import { drawLinkCard } from '../../core/publication/link-preview/draw-card.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import type { PrintedPage } from '../../core/publication/printed-page.ts'
import { toPreviewPath } from '../../core/publication/versions/data-folders.ts'
import { rasterize } from '../link-preview/rasterize.ts'
import { createTypesetter } from '../link-preview/typesetter.ts'
import { toSha256 } from './site-data.ts'

/** Up to so many tasks each have an image of their own, in either language; above, all show that of the list. */
const OWN_IMAGES = 200

/** Makes what is shown where the link of a page is passed on; null = its words alone. `finding` = the page's sentence. */
export type LinkPreviews = (payload: PagePayload, printed: PrintedPage, finding: string) => Promise<LinkPreview | null>

/** Makes images of links and writes them below the root. The page of the list comes before those of its tasks. */
export const createLinkPreviews = (write: (path: string, content: Uint8Array) => Promise<void>): LinkPreviews => {
  const type = createTypesetter()
  const ofLists = new Map<Locale, LinkPreview>()
  const make = async (card: LinkCard, version: string): Promise<LinkPreview> => {
    const image = await rasterize(drawLinkCard(card, type))
    const path = toPreviewPath(version, toSha256(image))
    await write(path, image)
    return { path, words: formatLinkCard(card) }
  }
  return async (payload, printed, finding) => {
    const { page, locale, embed, taskCount, version } = payload
    if (embed !== undefined || page === 'not-found') return null
    const shared = page === 'task' && taskCount > OWN_IMAGES ? ofLists.get(locale) : undefined
    if (shared) return shared
    const preview = await make(toLinkCard(payload, printed, finding), version)
    if (page === 'tasks') ofLists.set(locale, preview)
    return preview
  }
}
