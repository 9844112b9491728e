import type { PeriodProgress } from '../../analysis/types.ts'
import { toDayNumber } from '../../model/calendar.ts'
import { nothing, type Nothing } from '../chart.ts'
import { endDayOf } from '../periods.ts'
import type { Province } from '../provinces.ts'
import type { ProvinceCompareSeries, ProvinceHistorySeries, ProvinceStand } from './types.ts'

const standOf = (progress: PeriodProgress, province: Province): ProvinceStand => {
  const found = progress.provinces[province.code]
  return {
    province,
    progressPercent: found?.progressPercent ?? null,
    scheduledPercent: found?.scheduledPercent ?? null,
    gapPoints: found?.gapPoints ?? null,
    partial: found?.partial ?? false,
    known: found?.known ?? 0,
    total: found?.total ?? 0,
    missingReturns: found?.returns.missing ?? 0,
  }
}

/** Every province with its own progress and schedule, or why none has any. */
export const computeProvinceCompareSeries = (
  progress: PeriodProgress,
  provinces: readonly Province[],
): ProvinceCompareSeries | Nothing => {
  const stands = provinces.map((province) => standOf(progress, province))
  return stands.every((stand) => stand.progressPercent === null)
    ? nothing('本期各省市均未报送。', 'No province reported in this period.')
    : { kind: 'province-compare', asOf: progress.end, provinces: stands }
}

/** One province's history up to the period shown, or why there is none. */
export const computeProvinceHistorySeries = (
  progress: PeriodProgress,
  province: Province,
): ProvinceHistorySeries | Nothing => {
  const history = progress.history.provinces[province.code] ?? []
  if (history.every((point) => point.progressPercent === null)) {
    return nothing(`${province.name.zh}还没有任何一期的进展报送。`, `No return from ${province.name.en} yet.`)
  }
  const dueDay = toDayNumber(progress.planDue)
  return {
    kind: 'province-history',
    province,
    points: history.map((point) => ({ ...point, endDay: Math.min(endDayOf(point.period), dueDay) })),
    startDay: toDayNumber(progress.planStart),
    dueDay,
  }
}
