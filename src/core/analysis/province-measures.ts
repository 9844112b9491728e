import { ON_SCHEDULE_OR_BETTER } from '../model/status.ts'
import type { Formula } from './formula.ts'
import { toPrintedPercent } from './printed.ts'
import type { ProvinceMeasure } from './province-measure-names.ts'
import { createTally, toRollUp } from './roll-up.ts'
import type { PeriodProgress, RegionCode, RollUp } from './types.ts'

export const STATUS_SHARE: Formula = {
  id: 'status-share',
  title: { zh: '状态占比', en: 'Share by status' },
  words: {
    zh: '某状态的占比 ＝ 该省（市）处于这一状态的任务数 ÷ 该省（市）承担的全部任务数；未报送与未启动各占其份，不从基数中去掉。“达到或超过序时”是已完成、待核验与达到序时三种之和。',
    en: 'Share of a status = tasks of the province with that status ÷ all tasks in which it has a part; those not reported or not started keep their share of the base. “On schedule or better” is completed, awaiting acceptance and on schedule together.',
  },
}

export const ACCEPTANCE_SHARE: Formula = {
  id: 'acceptance-share',
  title: { zh: '验收率', en: 'Acceptance' },
  words: {
    zh: '验收率 ＝ 截至期末凭佐证验收销号的任务数 ÷ 该省（市）承担的全部任务数；人工调整的状态不影响验收率。',
    en: 'Acceptance = tasks of the province accepted with evidence by the last day of the period ÷ all tasks in which it has a part. A status set by hand does not change it.',
  },
}

export const ON_TIME_SHARE: Formula = {
  id: 'on-time-share',
  title: { zh: '按期报送率', en: 'Returns on time' },
  words: {
    zh: '按期报送率 ＝ 按期报送的份数 ÷ 应报份数；迟报和未报送都不算按期。',
    en: 'Returns on time = returns made on time ÷ returns due; late and missing ones are not on time.',
  },
}

export const SMALL_BASE: Formula = {
  id: 'small-base',
  title: { zh: '基数小于 10', en: 'Base under 10' },
  words: {
    zh: '占比的基数小于 10 时加以标明：一两项之差就会使占比大幅变动，不宜据以比较。',
    en: 'A share of fewer than 10 is marked: one or two more would change it much, and it is no ground for a comparison.',
  },
}

const SMALL_BASE_BELOW = 10

/** So many of so many. */
export interface Share {
  readonly part: number
  readonly base: number
  /** Whole percent as printed; null = the base is 0, there is no share. */
  readonly percent: number | null
  /** The base is too small to compare by. See `SMALL_BASE`. */
  readonly isSmall: boolean
}

/** A share with its percentage as printed. */
export const toShare = (part: number, base: number): Share => ({
  part,
  base,
  percent: base === 0 ? null : toPrintedPercent((100 * part) / base),
  isSmall: base < SMALL_BASE_BELOW,
})

/** One province by every measure, each against its own base. */
export interface MeasuredProvince {
  readonly region: RegionCode
  readonly rollUp: RollUp
  /** On schedule or better, of its own tasks. */
  readonly reached: Share
  /** Tasks with a known value, over which its means run, of its own tasks. */
  readonly known: Share
  /** Returns made on time, of those due. */
  readonly onTime: Share
  /** Accepted with evidence, of its own tasks. */
  readonly accepted: Share
}

const NOTHING: RollUp = toRollUp(createTally())

/** Parts accepted with evidence, by province. */
const countAccepted = (tasks: PeriodProgress['tasks']): ReadonlyMap<RegionCode, number> => {
  const counts = new Map<RegionCode, number>()
  for (const { parts } of tasks)
    for (const { region, computedStatus } of parts)
      if (computedStatus === 'completed') counts.set(region, (counts.get(region) ?? 0) + 1)
  return counts
}

const measureProvince = (region: RegionCode, rollUp: RollUp, accepted: number): MeasuredProvince => ({
  region,
  rollUp,
  reached: toShare(
    ON_SCHEDULE_OR_BETTER.reduce((sum, status) => sum + rollUp.counts[status], 0),
    rollUp.total,
  ),
  known: toShare(rollUp.known, rollUp.total),
  onTime: toShare(rollUp.returns.onTime, rollUp.returns.due),
  accepted: toShare(accepted, rollUp.total),
})

const valueOf = (province: MeasuredProvince, measure: ProvinceMeasure): number | null => {
  switch (measure) {
    case 'status':
      return province.reached.percent
    case 'progress':
      return province.rollUp.progressPercent
    case 'gap':
      return province.rollUp.gapPoints
    case 'returns':
      return province.onTime.percent
    case 'acceptance':
      return province.accepted.percent
  }
}

/**
 * Every province by every measure, in the order of `regions`, or by one of the measures from its greatest value down.
 *
 * Equal printed values stay in the order of `regions`; what is not known comes last.
 */
export const measureProvinces = (
  progress: PeriodProgress,
  regions: readonly RegionCode[],
  by: ProvinceMeasure | null,
): readonly MeasuredProvince[] => {
  const accepted = countAccepted(progress.tasks)
  const provinces = regions.map((region) =>
    measureProvince(region, progress.provinces[region] ?? NOTHING, accepted.get(region) ?? 0),
  )
  if (by === null) return provinces
  const rankOf = (province: MeasuredProvince): number => valueOf(province, by) ?? -Infinity
  return provinces.toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(b) - rankOf(a)))
}
