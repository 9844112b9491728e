import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import type { ProvinceMap } from '../../core/model/map/province-map.ts'
import type { Tables } from '../../core/model/tables.ts'
import { computeSite } from '../../core/publication/site-data.ts'
import type { SiteData } from '../../core/publication/site-data.ts'

/** SHA-256 of a text as hex. */
export const toSha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Pinyin of a text, a syllable per character; blanks become `_` so that the syllables can be told apart. */
export const spell = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' })
    .map((syllable) => (syllable.trim() === '' ? '_' : syllable.toLowerCase().replaceAll(' ', '_')))
    .join(' ')

/** Computes what every page shares, out of tables that were checked; `map` null = four tiles stand in its place. */
export const computeSiteData = (tables: Tables, map: ProvinceMap | null = null): SiteData =>
  computeSite(tables, map, { toSha256, spell })
