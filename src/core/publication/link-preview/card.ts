import { countCorrected } from '../../analysis/corrected.ts'
import type { HazardIndex } from '../../analysis/hazard-index.ts'
import { computeHazards } from '../../analysis/hazards.ts'
import { findTask } from '../../analysis/history.ts'
import type { Printed } from '../../analysis/types.ts'
import { formatCorrectedCount } from '../../format/findings/corrected.ts'
import { formatHazardBase, formatHazardRate } from '../../format/hazards.ts'
import type { Locale } from '../../format/locale.ts'
import { formatPercent, formatPointsShort } from '../../format/numbers.ts'
import { formatPlaceName } from '../../format/places.ts'
import { en } from '../../format/ui/en.ts'
import { WATER_UI } from '../../format/ui/water.ts'
import { zh } from '../../format/ui/zh.ts'
import { STATUSES } from '../../model/status.ts'
import type { PageName } from '../pages.ts'
import type { PagePayload } from '../payload.ts'
import type { PrintedPage } from '../printed-page.ts'
import { WATER } from '../water-dataset.ts'

/** One bar of a card. */
export interface CardBar {
  readonly label: string
  /** Code of the province whose colour it has; null = the plan's. */
  readonly region: string | null
  /** 0–100. Null = not known: the track is hatched. */
  readonly percent: number | null
  /** Where the schedule stands, 0–100. Null = there is none. */
  readonly scheduled: number | null
  readonly value: string
  readonly note: string
}

/** Everything that the image of a link says, in one language. */
export interface LinkCard {
  readonly locale: Locale
  readonly site: string
  /** What is said of sample data; null = the page has none. */
  readonly sample: string | null
  readonly heading: string
  readonly finding: string
  /** Up to five. */
  readonly bars: readonly CardBar[]
  /** What the bars mean, and how many corrected values are in them; empty = there are none. */
  readonly key: string
  readonly foot: string
}

const UI = { zh, en }

/** Pages that show nothing of the ledger. */
const WITHOUT_DATA: readonly PageName[] = ['data', 'method', 'desk', 'not-found']

type Bars = readonly CardBar[]
type Numbers = Printed & { readonly partial?: boolean }

const toBar = (
  { locale }: PagePayload,
  label: string,
  region: string | null,
  { progressPercent, scheduledPercent, gapPoints, partial = false }: Numbers,
  unknown: string,
): CardBar => ({
  label,
  region,
  percent: progressPercent,
  scheduled: scheduledPercent,
  value: progressPercent === null ? unknown : formatPercent(progressPercent),
  note: [gapPoints === null ? '' : formatPointsShort(gapPoints), partial ? UI[locale].tasks.partial : '']
    .filter((part) => part !== '')
    .join(' '),
})

const notReported = ({ locale }: PagePayload): string => STATUSES['not-reported'].words[locale]

const toProvinceBars = (payload: PagePayload, { progress }: PrintedPage, only: string | null = null): Bars =>
  payload.regions.flatMap((place) => {
    const rollUp = progress.provinces[place.code]
    if (!rollUp || (only !== null && only !== place.code)) return []
    return [toBar(payload, formatPlaceName(place, payload.locale), place.code, rollUp, notReported(payload))]
  })

const toPlanBars = (payload: PagePayload, printed: PrintedPage): Bars => [
  toBar(payload, payload.locale === 'zh' ? '行动计划' : 'The plan', null, printed.progress.plan, notReported(payload)),
  ...toProvinceBars(payload, printed),
]

const toTaskBars = (payload: PagePayload, { progress }: PrintedPage): Bars => {
  const parts = findTask(progress.tasks, payload.id ?? '')?.parts ?? []
  return payload.regions.flatMap((place) => {
    const part = parts.find(({ region }) => region === place.code)
    if (!part) return []
    const status = STATUSES[part.status].words[payload.locale]
    const bar = toBar(payload, formatPlaceName(place, payload.locale), place.code, part, status)
    return [part.progressPercent === null ? bar : { ...bar, note: [bar.note, status].join(' ').trim() }]
  })
}

const toWaterBars = (payload: PagePayload, printed: PrintedPage): Bars => {
  const index = printed.datasets.get(WATER.file) as HazardIndex // as it was declared
  const view = computeHazards(index, { period: printed.progress.period, region: null, water: null, kind: null })
  const { locale } = payload
  return [
    {
      label: WATER_UI[locale].table.rate,
      region: null,
      percent: view.total.ratePercent,
      scheduled: null,
      value: formatHazardRate(view.total, locale),
      note: formatHazardBase(view.total, locale) ?? '',
    },
  ]
}

const BARS: Readonly<Partial<Record<PageName, (payload: PagePayload, printed: PrintedPage) => Bars>>> = {
  overview: toPlanBars,
  tasks: toPlanBars,
  'tasks-page': toPlanBars,
  changes: toPlanBars,
  task: toTaskBars,
  provinces: toProvinceBars,
  province: (payload, printed) => toProvinceBars(payload, printed, payload.id),
  water: toWaterBars,
}

const headingOf = ({ page, locale }: PagePayload): string => {
  const { titles } = UI[locale]
  if (page === 'task' || page === 'tasks-page') return titles.tasks
  return page === 'not-found' ? titles.notFound : titles[page]
}

const countOwnCorrected = ({ page, id }: PagePayload, { progress: { tasks } }: PrintedPage): number =>
  page === 'task'
    ? countCorrected(
        tasks.filter(({ task }) => task === id),
        null,
      )
    : countCorrected(tasks, page === 'province' ? id : null)

const keyOf = (bars: Bars, payload: PagePayload, printed: PrintedPage): string => {
  if (!bars.some(({ scheduled }) => scheduled !== null)) return ''
  const { locale } = payload
  const corrected = countOwnCorrected(payload, printed)
  return [
    locale === 'zh' ? '完成率，竖线为序时进度' : 'Progress; the line is where the schedule stands',
    ...(corrected > 0 ? [formatCorrectedCount(corrected, locale)] : []),
  ].join(' · ')
}

/** What the image of a page's link says: its finding, the numbers behind it, source and day. */
export const toLinkCard = (payload: PagePayload, printed: PrintedPage, finding: string): LinkCard => {
  const ui = UI[payload.locale]
  const bars = BARS[payload.page]?.(payload, printed) ?? []
  const data = WITHOUT_DATA.includes(payload.page)
    ? []
    : [`${ui.source}${ui.colon}${payload.sample ? ui.sampleLedger : ui.ledger}`, `${ui.asOf} ${printed.progress.end}`]
  return {
    locale: payload.locale,
    site: ui.brand.join(payload.locale === 'zh' ? '' : ' '),
    sample: payload.sample ? ui.sampleTitle : null,
    heading: headingOf(payload),
    finding,
    bars,
    key: keyOf(bars, payload, printed),
    foot: [...data, `${ui.footer.version} ${payload.version}`].join(' · '),
  }
}

/** The same in words, in the order in which it stands, for readers to whom the image is read. */
export const formatLinkCard = ({ site, sample, heading, finding, bars, key, foot }: LinkCard): string =>
  [
    site,
    ...(sample === null ? [] : [sample]),
    heading,
    finding,
    ...bars.map(({ label, value, note }) => [label, value, note].filter((part) => part !== '').join(' ')),
    ...(key === '' ? [] : [key]),
    foot,
  ].join(' · ')
