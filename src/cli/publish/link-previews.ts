import { drawLinkCard } from '../../core/publication/link-preview/draw-card.ts'
import { formatLinkCard } from '../../core/publication/link-preview/card.ts'
import type { LinkCard } from '../../core/publication/link-preview/card.ts'
import type { LinkPreview } from '../../core/publication/document.ts'
import { rasterize } from '../link-preview/rasterize.ts'
import { createTypesetter } from '../link-preview/typesetter.ts'
import { toSha256 } from './site-data.ts'

/** So many digits of a digest name an image: its address changes with what it shows. */
const NAME_DIGITS = 16

/** Makes the image of a page's link. */
export type LinkPreviews = (card: LinkCard) => Promise<LinkPreview>

/** Makes images of links and writes them below the root. */
export const createLinkPreviews = (write: (path: string, content: Uint8Array) => Promise<void>): LinkPreviews => {
  const type = createTypesetter()
  return async (card) => {
    const image = await rasterize(drawLinkCard(card, type))
    const path = `previews/${toSha256(image).slice(0, NAME_DIGITS)}.png`
    await write(path, image)
    return { path, words: formatLinkCard(card) }
  }
}
