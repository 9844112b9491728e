import type { Comparison, MovedTask, PartProgress, RollUp, TaskProgress } from '../../../src/core/analysis/types.ts'
import type { Place } from '../../../src/core/format/places.ts'
import { buildPart, buildRollUp, buildTask, type RollUpCells } from '../build/progress.ts'

/** The four provinces in their order. */
export const PLACES: readonly Place[] = [
  { code: '310000', name: '上海', nameEn: 'Shanghai', short: '沪' },
  { code: '320000', name: '江苏', nameEn: 'Jiangsu', short: '苏' },
  { code: '330000', name: '浙江', nameEn: 'Zhejiang', short: '浙' },
  { code: '340000', name: '安徽', nameEn: 'Anhui', short: '皖' },
]

/** A roll-up with that gap, or of which nothing is known. */
export const rollUpBehind = (gapPoints: number | null, rest: RollUpCells = {}): RollUp =>
  buildRollUp(
    gapPoints === null
      ? { ...rest, progressPercent: null, scheduledPercent: null, gapPoints: null, known: 0 }
      : { ...rest, progressPercent: 76 + gapPoints, gapPoints },
  )

/** The provinces' roll-ups by code, from their gaps in order. */
export const provincesAt = (gaps: readonly (number | null)[], rest: RollUpCells = {}): Record<string, RollUp> =>
  Object.fromEntries(PLACES.map(({ code }, index) => [code, rollUpBehind(gaps[index] ?? null, rest)]))

/** Anhui's part, far behind, unless said otherwise. */
export const partWith = (rest: Partial<PartProgress> = {}): PartProgress =>
  buildPart('340000', { computedStatus: 'far-behind', progressPercent: 27, scheduledPercent: 60, ...rest })

/** T12, far behind, unless said otherwise. */
export const taskWith = (rest: Partial<TaskProgress> = {}): TaskProgress =>
  buildTask('T12', {
    theme: 'prevention',
    computedStatus: 'far-behind',
    progressPercent: 13,
    scheduledPercent: 60,
    ...rest,
  })

/** T31 as a whole, from slightly to far behind, unless said otherwise. */
export const movedWith = (rest: Partial<MovedTask> = {}): MovedTask => ({
  task: 'T31',
  region: '*',
  statusBefore: 'slightly-behind',
  statusAfter: 'far-behind',
  progressPoints: null,
  planEdited: false,
  ...rest,
})

/** 2026-Q2 to 2026-Q3 with nothing moved, unless said otherwise. */
export const comparisonWith = (rest: Partial<Comparison> = {}): Comparison => ({
  from: '2026-Q2',
  to: '2026-Q3',
  progressBefore: 58,
  progressAfter: 65,
  compared: 80,
  left: [],
  moved: [],
  ...rest,
})
