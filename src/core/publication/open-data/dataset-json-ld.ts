import { en } from '../../format/ui/en.ts'
import { zh } from '../../format/ui/zh.ts'
import type { Locale } from '../../format/locale.ts'
import type { Table } from '../../model/table.ts'
import { TABLES } from '../../model/tables.ts'
import { OPEN_DATA_WORDS } from '../../format/open-data/words.ts'
import { toPagePath } from '../pages.ts'
import type { PagePayload } from '../payload.ts'
import { toCitations } from './citation-text.ts'
import { MEDIA_TYPES } from './data-package.ts'
import type { OpenData, PublishedTable } from './published-table.ts'

type Json = Readonly<Record<string, unknown>>

/** What a description of the data says beside its tables. */
export interface DatasetFacts {
  /** First day of the plan and last day of the last period. */
  readonly from: string
  readonly asOf: string
  /** Day of the newest release or correction; null = there is none. */
  readonly releasedOn: string | null
}

const UI = { zh, en }
const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

const toOwner = ({ setting }: OpenData, locale: Locale): Json => {
  const { publisher, publisherEn, licences } = setting
  const name = (locale === 'en' ? publisherEn : null) ?? publisher
  const addresses = licences.map(({ path, name: short, title }) => path ?? short ?? title)
  return {
    ...(name === null
      ? {}
      : { publisher: { '@type': 'Organization', name }, creator: { '@type': 'Organization', name } }),
    ...(addresses.length === 0 ? {} : { license: addresses.length === 1 ? addresses[0] : addresses }),
  }
}

const toPart = ({ name, files }: PublishedTable, base: string, locale: Locale): Json => {
  const table: Table = TABLES[name]
  return {
    '@type': 'Dataset',
    name: table.title[locale],
    alternateName: name,
    description: [table.rowMeans[locale], table.note?.[locale]].filter(Boolean).join(locale === 'zh' ? '。' : '. '),
    distribution: (['csv', 'json', 'xlsx'] as const).flatMap((format) => {
      const file = files[format]
      return file
        ? [
            {
              '@type': 'DataDownload',
              encodingFormat: MEDIA_TYPES[format],
              contentUrl: base + file.path,
              contentSize: `${file.bytes} B`,
              sha256: file.sha256,
            },
          ]
        : []
    }),
  }
}

/**
 * The published tables as a `schema.org/Dataset`, for the page of open data: the same tables, files, owner and version
 * as in the data package; on any other page without its tables. Addresses are whole where the site's is known, else
 * relative to the page.
 */
export const toDatasetJsonLd = (
  openData: OpenData,
  { page, locale, root, version, sample, regions }: PagePayload,
  { from, asOf, releasedOn }: DatasetFacts,
): Json => {
  const ui = UI[locale]
  const words = OPEN_DATA_WORDS[locale]
  const site = openData.setting.homepage ?? root
  const base = `${site}data/v/${version}/`
  const mark = sample ? `${ui.sampleTitle}${locale === 'zh' ? '。' : '. '}` : ''
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: sample ? `${ui.site}（${ui.sampleTitle}）` : ui.site,
    alternateName: UI[locale === 'zh' ? 'en' : 'zh'].site,
    description: mark + words.lede,
    url: site + toPagePath('data', locale),
    inLanguage: LANG[locale],
    version,
    identifier: `sha256:${openData.digest}`,
    isAccessibleForFree: true,
    creditText: toCitations({ version, asOf, sample }, openData.setting)[locale],
    ...toOwner(openData, locale),
    ...(releasedOn === null ? {} : { dateModified: releasedOn }),
    temporalCoverage: `${from}/${asOf}`,
    spatialCoverage: regions.map(({ name, nameEn }) => ({
      '@type': 'Place',
      name: (locale === 'en' ? nameEn : null) ?? name,
    })),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${base}datapackage.json` },
    ],
    ...(page === 'data' ? { hasPart: openData.tables.map((table) => toPart(table, base, locale)) } : {}),
  }
}
