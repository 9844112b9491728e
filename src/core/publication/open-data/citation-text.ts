import { formatCitation } from '../../format/open-data/citation.ts'
import type { CitationFacts } from '../../format/open-data/citation.ts'
import { en } from '../../format/ui/en.ts'
import { zh } from '../../format/ui/zh.ts'
import type { Locale } from '../../format/locale.ts'
import type { Words } from '../../model/column.ts'
import type { PublicationSetting } from './publication-setting.ts'

/** What a citation says of the data. */
export type CitedData = Pick<CitationFacts, 'version' | 'asOf' | 'sample'>

const SITES: Readonly<Record<Locale, string>> = { zh: zh.site, en: en.site }

/** Where the cited version stands, below the root of the site. */
export const toCitedPath = (version: string): string => `data/v/${version}/datapackage.json`

/** How the data are cited, in one line; it ends with `address`. */
export const toCitation = (
  data: CitedData,
  { publisher, publisherEn }: Pick<PublicationSetting, 'publisher' | 'publisherEn'>,
  locale: Locale,
  address: string,
): string =>
  formatCitation(
    {
      ...data,
      site: SITES[locale],
      publisher: locale === 'zh' ? publisher : (publisherEn ?? publisher),
      address,
    },
    locale,
  )

/** The citation in both languages, with the whole address where the owner says where the site stands. */
export const toCitations = (data: CitedData, setting: PublicationSetting): Words => {
  const address = `${setting.homepage ?? ''}${toCitedPath(data.version)}`
  return { zh: toCitation(data, setting, 'zh', address), en: toCitation(data, setting, 'en', address) }
}
