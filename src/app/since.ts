import type { Site } from './site.ts'
import { toLatestPeriod } from './site.ts'
import type { ViewQuery } from './view-query.ts'

type Span = Pick<ViewQuery, 'period' | 'since'>

/** The earlier of the two periods that a view compares: the one asked for, else the one before. Null = there is none. */
export const toSince = (site: Pick<Site, 'periods'>, { period, since }: Span): string | null => {
  const later = period ?? toLatestPeriod(site).id
  return since ?? site.periods[site.periods.findIndex(({ id }) => id === later) - 1]?.id ?? null
}
