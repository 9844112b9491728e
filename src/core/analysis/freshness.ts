import { comparePeriods } from '../model/calendar.ts'
import type { RowOfTable, Tables } from '../model/tables.ts'
import { compareTexts } from '../model/grouping.ts'

/** The datasets whose freshness the site shows, in order. */
export const FRESHNESS_DATASETS = [
  'figures',
  'events',
  'reports',
  'acceptances',
  'revisions',
  'services',
  'service-volumes',
  'hazards',
  'river-cases',
] as const

/** How fresh one dataset is. */
export interface Freshness {
  readonly dataset: (typeof FRESHNESS_DATASETS)[number]
  readonly rows: number
  /** Latest day to which the rows speak: `YYYY-MM-DD`, or `YYYY-MM` where no day is printed. Null = no row is dated. */
  readonly asOf: string | null
  /** `latest-date`: the latest date in a row; `period-end`: the last day of the latest period with a row. */
  readonly basis: 'latest-date' | 'period-end'
  /** Latest period with a row. Null for `latest-date`, or without rows. */
  readonly period: string | null
}

const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates.reduce<string | null>(
    (latest, date) => (date !== null && compareTexts(date, latest ?? '') > 0 ? date : latest),
    null,
  )

const byDate = (dataset: Freshness['dataset'], dates: readonly (string | null)[]): Freshness => ({
  dataset,
  rows: dates.length,
  asOf: latestOf(dates),
  basis: 'latest-date',
  period: null,
})

/**
 * How fresh each dataset is, as seen at the end of a period.
 *
 * Rows of the ledger that speak of later days or periods are left out; printed figures, events and services
 * are all counted. Of figures the latest as-of counts, of services the latest launch, of events the latest date.
 */
export const computeFreshness = (tables: Tables, period: string): readonly Freshness[] => {
  const shown = tables.periods.find(({ id }) => id === period)
  if (!shown) throw new Error(`unknown period: ${period}`)
  const upToEnd = (dates: readonly string[]): readonly string[] => dates.filter((date) => date <= shown.end)
  const byPeriod = (dataset: Freshness['dataset'], rows: readonly { readonly period: string }[]): Freshness => {
    const periods = rows.map((row) => row.period).filter((id) => comparePeriods(id, period) <= 0)
    const latest = [...new Set(periods)].sort(comparePeriods).at(-1) ?? null
    const asOf = tables.periods.find(({ id }: RowOfTable<'periods'>) => id === latest)?.end ?? null
    return { dataset, rows: periods.length, asOf, basis: 'period-end', period: latest }
  }
  return [
    byDate(
      'figures',
      tables.figures.map(({ asOf }) => asOf),
    ),
    byDate(
      'events',
      tables.events.map(({ on }) => on),
    ),
    byPeriod('reports', tables.reports),
    byDate('acceptances', upToEnd(tables.acceptances.map(({ acceptedOn }) => acceptedOn))),
    byDate('revisions', upToEnd(tables.revisions.map(({ on }) => on))),
    byDate(
      'services',
      tables.services.map(({ launchedOn }) => launchedOn),
    ),
    byPeriod('service-volumes', tables['service-volumes']),
    byPeriod('hazards', tables.hazards),
    byPeriod('river-cases', tables['river-cases']),
  ]
}
