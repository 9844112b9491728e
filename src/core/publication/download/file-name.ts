import type { Locale } from '../../format/locale.ts'

/** What no file system takes, what separates words, and what would turn the name around. */
const UNFIT = /[\\/:*?"<>|：；，。、？！“”\s\p{Cc}\p{Cf}]+/gu
const LONGEST_TITLE = 40
const MARK: Readonly<Record<Locale, string>> = { zh: '示例', en: 'sample' }
const MARKS = /^(?:示例[：:]|sample:\s*)/i

/** What a downloaded file is called after. */
export interface FileNameParts {
  readonly title: string
  readonly locale: Locale
  readonly sample: boolean
  /** What the file says of itself; its first words begin the name. Null = everybody may have it. */
  readonly marking: string | null
  /** Period shown, or null where the table has none. */
  readonly period: string | null
  readonly version: string
  readonly extension: 'csv' | 'xlsx' | 'json'
}

/** `示例-四地报送-2026-Q3-0123456789ab.csv`: a name that every file system takes, and that says whether it is a sample. */
export const toFileName = ({ title, locale, sample, marking, period, version, extension }: FileNameParts): string => {
  const words = title.replace(MARKS, '').replace(UNFIT, '-')
  const cut = [...words].slice(0, LONGEST_TITLE).join('')
  // Cut between words, where there are some: half a number is a wrong one.
  const short = cut === words ? words : cut.replace(/(?<=^.{8,})-[^-]*$/u, '')
  const parts = [marking?.split(' · ')[0] ?? '', sample ? MARK[locale] : '', short, period ?? '', version]
  const name = parts.map((part) => part.replace(/^[-.]+|[-.]+$/g, '')).filter((part) => part !== '')
  return `${name.join('-')}.${extension}`
}
