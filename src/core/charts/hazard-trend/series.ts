import type { HazardView } from '../../analysis/hazard-types.ts'
import { nothing, type Nothing } from '../chart.ts'
import { endDayOf } from '../periods.ts'
import type { HazardTrendSeries } from './types.ts'

/** The rate of each period up to the one shown, or why there is none. */
export const computeHazardTrendSeries = (view: Pick<HazardView, 'byPeriod'>): HazardTrendSeries | Nothing =>
  view.byPeriod.every(({ total }) => total.ratePercent === null)
    ? nothing(
        '没有一期有整改销号率：未报送，或没有排查出隐患。',
        'No period has a rate: nothing was reported, or nothing found.',
      )
    : {
        kind: 'hazard-trend',
        points: view.byPeriod.map(({ id, total }) => ({ period: id, endDay: endDayOf(id), total })),
      }
