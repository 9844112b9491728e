import type { RecordedCorrection } from '../../analysis/change-record.ts'
import { formatPeriod } from '../../format/dates.ts'
import { formatPeriodChange } from '../../format/findings/period-change.ts'
import { markSample } from '../../format/findings/voice.ts'
import type { Locale } from '../../format/locale.ts'
import { compareTexts } from '../../model/grouping.ts'
import type { ChangeRecord } from '../../analysis/change-record.ts'
import { findTaskOfRow } from '../changed-cells.ts'
import { CHANGES } from '../changes-dataset.ts'
import type { Hash } from '../datasets.ts'
import type { PublicationSetting } from '../open-data/publication-setting.ts'
import { toPagePath } from '../pages.ts'
import type { ProjectedRow } from '../project.ts'
import { isOfContent } from '../release/earlier-contents.ts'
import type { SiteData } from '../site-data.ts'
import { FEED_WORDS } from './feed-words.ts'

/** A release or a correction, as feeds tell it. It reads the same in every later feed. */
export interface FeedEntry {
  /** An absolute name that never changes, and is no address. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** Day on which it was released or corrected. */
  readonly on: string
  /** The page about it, below the root. */
  readonly path: string
}

/** Releases and corrections in one language. */
export interface Feed {
  readonly locale: Locale
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Who publishes; the site itself where its owner says nothing. */
  readonly author: string
  /** Day of the newest entry. */
  readonly updated: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** So many entries stand in a feed; the tables of releases and of corrections hold all of them. */
const MOST_ENTRIES = 200

const HEX_PARTS = [8, 13, 16, 20, 32] as const

/** A UUID of version 8 (RFC 9562) out of a SHA-256: the same name for the same facts, at whatever address the site stands. */
const toUuid = (sha256: string): string => {
  const [a, b, c, d, e] = HEX_PARTS
  const variant = '89ab'[Number.parseInt(sha256.slice(c, c + 1), 16) % 4] ?? '8'
  return `${sha256.slice(0, a)}-${sha256.slice(a, 12)}-8${sha256.slice(b, c)}-${variant}${sha256.slice(c + 1, d)}-${sha256.slice(d, e)}`
}

/** What an entry is made of, beside its language. */
interface Telling {
  readonly locale: Locale
  readonly sample: boolean
  readonly site: SiteData
  readonly toId: (...facts: readonly string[]) => string
}

/** Corrections of what a period holds since the day before this one on which it was released. */
const countCorrections = (
  { corrections, releases }: Pick<SiteData['projected'], 'corrections' | 'releases'>,
  { period, releasedOn = '' }: ProjectedRow<'releases'>,
): number => {
  const earlier = releases.flatMap((row) => (row.period === period && row.releasedOn ? [row.releasedOn] : []))
  const before = earlier.filter((day) => day < releasedOn).reduce((a, b) => (a > b ? a : b), '')
  return corrections.filter(
    ({ on = '', table = '', key = '' }) => on > before && on <= releasedOn && isOfContent({ table, key }, period ?? ''),
  ).length
}

const tellRelease = (
  row: ProjectedRow<'releases'>,
  isFirst: boolean,
  { locale, sample, toId, site }: Telling,
): FeedEntry => {
  const { period = '', releasedOn = '', digest = '', note, noteEn } = row
  const words = FEED_WORDS[locale]
  const end = site.common.periods.find(({ id }) => id === period)?.end
  const said = (locale === 'en' ? noteEn : null) ?? note ?? null
  const name = formatPeriod(period, locale)
  return {
    id: toId('release', period, releasedOn, digest),
    title: markSample(
      { locale, sample },
      isFirst ? words.released(name) : words.releasedAgain(name, countCorrections(site.projected, row)),
    ),
    text: [
      ...(end === undefined ? [] : [words.asOf(end)]),
      words.digest(digest),
      ...(said === null ? [] : [said]),
    ].join('\n'),
    on: releasedOn,
    path: toPagePath('changes', locale),
  }
}

const tellReleases = (telling: Telling): readonly FeedEntry[] => {
  const rows = telling.site.projected.releases.toSorted((a, b) => compareTexts(a.releasedOn ?? '', b.releasedOn ?? ''))
  return rows.map((row, index) =>
    tellRelease(row, rows.findIndex(({ period }) => period === row.period) === index, telling),
  )
}

const tellCorrection = (
  correction: RecordedCorrection,
  { locale, sample, site, toId }: Telling,
  milestoneTasks: ReadonlyMap<string, string>,
): FeedEntry => {
  const record = site.printedDatasets.get(CHANGES.file) as ChangeRecord // by its name
  const { on, table, key, field, before, after } = correction
  const task = findTaskOfRow({ table, key }, milestoneTasks)
  const isThere = task !== undefined && site.words.has(task)
  const reason = (locale === 'en' ? correction.reasonEn : null) ?? correction.reason
  const words = FEED_WORDS[locale]
  return {
    id: toId('correction', on, table, key, field ?? '', before ?? '', after ?? ''),
    title: markSample({ locale, sample }, words.corrected(task ?? record.names[table]?.[locale] ?? table)),
    text: [
      formatPeriodChange(
        { locale, sample },
        { kind: 'corrections', task: null, correction },
        { places: site.common.regions, record },
      ),
      ...(reason === null ? [] : [words.reason(reason)]),
    ].join('\n'),
    on,
    path: isThere ? toPagePath('task', locale, task) : toPagePath('changes', locale),
  }
}

const tellCorrections = (telling: Telling): readonly FeedEntry[] => {
  const { site } = telling
  const { corrections } = site.printedDatasets.get(CHANGES.file) as ChangeRecord // by its name
  const milestoneTasks = new Map(site.projected.milestones.map(({ id = '', task = '' }) => [id, task]))
  return corrections.map((correction) => tellCorrection(correction, telling, milestoneTasks))
}

/** Corrections that read the same, as those of one withheld row do, are told once. */
const onceEach = (entries: readonly FeedEntry[]): readonly FeedEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
]

/**
 * Releases and corrections of a site, in one language. Every date is one of the tables, none the clock's. Null = there
 * is none: nothing was released.
 */
export const toFeed = (
  site: SiteData,
  { publisher, publisherEn }: PublicationSetting,
  locale: Locale,
  toSha256: Hash,
): Feed | null => {
  const { sample } = site.common
  const toId: Telling['toId'] = (...facts) =>
    `urn:uuid:${toUuid(toSha256(JSON.stringify([sample ? 'sample' : 'real', locale, ...facts])))}`
  const telling = { locale, sample, site, toId }
  const entries = onceEach([...tellReleases(telling), ...tellCorrections(telling)])
    .toSorted((a, b) => compareTexts(b.on, a.on) || compareTexts(a.id, b.id))
    .slice(0, MOST_ENTRIES)
  const [newest] = entries
  if (!newest) return null
  const words = FEED_WORDS[locale]
  return {
    locale,
    id: toId('feed'),
    title: markSample({ locale, sample }, words.title),
    subtitle: words.subtitle,
    author: (locale === 'en' ? publisherEn : null) ?? publisher ?? words.site,
    updated: newest.on,
    entries,
  }
}
