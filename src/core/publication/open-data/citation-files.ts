import { en } from '../../format/ui/en.ts'
import { zh } from '../../format/ui/zh.ts'
import { OPEN_DATA_WORDS } from '../../format/open-data/words.ts'
import type { Locale } from '../../format/locale.ts'
import { toCitations, toCitedPath } from './citation-text.ts'
import type { CitedData } from './citation-text.ts'
import type { PublicationSetting } from './publication-setting.ts'

/** Files at the root of the site that say how its data are cited. */
export const CITATION_FILES = { zh: 'CITATION.txt', en: 'CITATION.en.txt', cff: 'CITATION.cff' } as const

/** Short names of licences of data that the format of citations knows; any other is named by its address alone. */
const KNOWN_LICENCES = [
  ...['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0'],
  ...['ODbL-1.0', 'ODC-By-1.0', 'PDDL-1.0'],
]

/** The citation in one language, and what else is to be said with it. */
const toText = (data: CitedData, setting: PublicationSetting, locale: Locale): string => {
  const words = OPEN_DATA_WORDS[locale]
  const [licence] = setting.licences
  const name = (locale === 'en' ? licence?.titleEn : null) ?? licence?.title
  const colon = locale === 'zh' ? '：' : ': '
  const lines = [
    toCitations(data, setting)[locale],
    words.citeText,
    name === undefined ? words.noLicence : `${words.licence}${colon}${name}`,
  ]
  return `${lines.join('\n\n')}\n`
}

type Scalar = string | readonly Readonly<Record<string, string>>[]

/** YAML of which every value is a JSON text, so that nothing in it can be read as anything else. */
const toYaml = (entries: readonly (readonly [key: string, value: Scalar])[]): string =>
  entries
    .flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${key}: ${JSON.stringify(value)}`]
        : [
            `${key}:`,
            ...value.flatMap((item) =>
              Object.entries(item).map(
                ([name, text], index) => `${index === 0 ? '  - ' : '    '}${name}: ${JSON.stringify(text)}`,
              ),
            ),
          ],
    )
    .map((line) => `${line}\n`)
    .join('')

const toLicence = ({ licences }: PublicationSetting): readonly (readonly [string, string])[] => {
  const [first] = licences
  if (!first) return []
  if (first.name !== null && KNOWN_LICENCES.includes(first.name)) return [['license', first.name]]
  return first.path === null ? [] : [['license-url', first.path]]
}

/** The data as a Citation File Format 1.2.0 file. The author is the publisher; where none is stated, the site itself. */
const toCff = (data: CitedData & { readonly releasedOn: string | null }, setting: PublicationSetting): string => {
  const citations = toCitations(data, setting)
  const mark = data.sample ? `（${zh.sampleTitle}） / ${en.sampleTitle}` : ''
  const author = {
    name: setting.publisher ?? zh.site,
    ...(setting.publisherEn === null ? {} : { alias: setting.publisherEn }),
  }
  return toYaml([
    ['cff-version', '1.2.0'],
    ['type', 'dataset'],
    ['message', `${citations.zh}\n${citations.en}`],
    ['title', `${zh.site} / ${en.site}${mark === '' ? '' : ` ${mark}`}`],
    ['authors', [author]],
    ['version', data.version],
    ...(data.releasedOn === null ? [] : [['date-released', data.releasedOn] as const]),
    ...(setting.homepage === null
      ? []
      : [
          ['url', setting.homepage] as const,
          ['repository-artifact', setting.homepage + toCitedPath(data.version)] as const,
        ]),
    ...toLicence(setting),
  ])
}

/** The files that say how the data are cited: in each language as text, and for programs. */
export const writeCitations = (
  data: CitedData & { readonly releasedOn: string | null },
  setting: PublicationSetting,
): readonly { readonly path: string; readonly text: string }[] => [
  { path: CITATION_FILES.zh, text: toText(data, setting, 'zh') },
  { path: CITATION_FILES.en, text: toText(data, setting, 'en') },
  { path: CITATION_FILES.cff, text: toCff(data, setting) },
]
