import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { markingOf } from '../../core/format/marking.ts'
import { toMarkedDataset } from '../../core/publication/marked-json.ts'
import type { Tables } from '../../core/model/tables.ts'
import { computeSite } from '../../core/publication/site-data.ts'
import type { SiteData, SiteSources } from '../../core/publication/site-data.ts'

/** SHA-256 as hex of a text, of bytes, or of a text in chunks. */
export const toSha256 = (content: string | Uint8Array | readonly string[]): string => {
  const hash = createHash('sha256')
  if (typeof content === 'string' || content instanceof Uint8Array) hash.update(content)
  else for (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}

/** Pinyin of a text, a syllable per character; blanks become `_` so that the syllables can be told apart. */
export const spell = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' })
    .map((syllable) => (syllable.trim() === '' ? '_' : syllable.toLowerCase().replaceAll(' ', '_')))
    .join(' ')

/** Computes what every page shares, out of tables that were checked: everybody's site, with four tiles for a map, unless told otherwise. */
export const computeSiteData = (
  tables: Tables,
  { map = null, audience = 'public' }: Partial<Pick<SiteSources, 'map' | 'audience'>> = {},
): SiteData => {
  const marking = markingOf(audience)
  const site = computeSite({ tables, map, audience, marking }, { toSha256, spell })
  return { ...site, datasets: site.datasets.map((dataset) => toMarkedDataset(dataset, marking)) }
}
