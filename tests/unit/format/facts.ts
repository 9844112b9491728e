import type {
  Comparison,
  MovedTask,
  PartProgress,
  PeriodProgress,
  RollUp,
  TaskProgress,
} from '../../../src/core/analysis/types.ts'
import type { Place } from '../../../src/core/format/places.ts'
import type { Status } from '../../../src/core/model/status.ts'

/** The four provinces in their order. */
export const PLACES: readonly Place[] = [
  { code: '310000', name: '上海', nameEn: 'Shanghai', short: '沪' },
  { code: '320000', name: '江苏', nameEn: 'Jiangsu', short: '苏' },
  { code: '330000', name: '浙江', nameEn: 'Zhejiang', short: '浙' },
  { code: '340000', name: '安徽', nameEn: 'Anhui', short: '皖' },
]

const NO_COUNTS: Record<Status, number> = {
  completed: 0,
  'awaiting-acceptance': 0,
  'on-schedule': 0,
  'slightly-behind': 0,
  'far-behind': 0,
  'not-started': 0,
  'not-reported': 0,
  'not-applicable': 0,
}

type RollUpParts = Partial<Omit<RollUp, 'counts' | 'returns'>> & {
  readonly counts?: Partial<Record<Status, number>>
  readonly returns?: Partial<RollUp['returns']>
}

/** A roll-up at 65% of 76%, all 86 tasks known, every return in, unless said otherwise. */
export const rollUpWith = ({ counts, returns, ...rest }: RollUpParts = {}): RollUp => ({
  progressPercent: 65,
  scheduledPercent: 76,
  gapPoints: -11,
  known: 86,
  total: 86,
  partial: false,
  overdue: 0,
  silent: 0,
  dueNext: 0,
  ...rest,
  counts: { ...NO_COUNTS, ...counts },
  returns: { due: 320, received: 320, onTime: 300, missing: 0, ...returns },
})

/** A roll-up with that gap, or of which nothing is known. */
export const rollUpBehind = (gapPoints: number | null, rest: RollUpParts = {}): RollUp =>
  rollUpWith(
    gapPoints === null
      ? { ...rest, progressPercent: null, scheduledPercent: null, gapPoints: null, known: 0 }
      : { ...rest, progressPercent: 76 + gapPoints, gapPoints },
  )

/** The provinces' roll-ups by code, from their gaps in order. */
export const provincesAt = (gaps: readonly (number | null)[], rest: RollUpParts = {}): Record<string, RollUp> =>
  Object.fromEntries(PLACES.map(({ code }, index) => [code, rollUpBehind(gaps[index] ?? null, rest)]))

/** 2026-Q3 of the assumed plan, with nothing in it but the plan's roll-up. */
export const periodWith = (rest: Partial<PeriodProgress> = {}): PeriodProgress => ({
  period: '2026-Q3',
  start: '2026-07-01',
  end: '2026-09-30',
  rule: { version: 'v1', slightlyBelow: -10, farBelow: -30 },
  elapsedPercent: 73,
  planStart: '2024-07-24',
  planDue: '2027-07-23',
  planAssumed: true,
  plan: rollUpWith(),
  provinces: {},
  themes: {},
  themeProvinces: {},
  tasks: [],
  change: null,
  history: { plan: [], provinces: {} },
  ...rest,
})

/** Anhui's part, far behind, unless said otherwise. */
export const partWith = (rest: Partial<PartProgress> = {}): PartProgress => ({
  region: '340000',
  role: 'partner',
  status: rest.computedStatus ?? 'far-behind',
  computedStatus: 'far-behind',
  overridden: false,
  overdue: false,
  returnState: 'on-time',
  silent: false,
  knownPercent: 27,
  progressPercent: 27,
  scheduledPercent: 60,
  gapPoints: -33,
  ...rest,
})

/** T12, far behind, unless said otherwise. */
export const taskWith = (rest: Partial<TaskProgress> = {}): TaskProgress => ({
  task: 'T12',
  theme: 'prevention',
  start: '2024-07-24',
  due: '2026-12-31',
  status: rest.computedStatus ?? 'far-behind',
  computedStatus: 'far-behind',
  overridden: false,
  overdue: false,
  partial: false,
  behindParts: 0,
  dueNext: false,
  planEdited: false,
  everEdited: false,
  knownPercent: 13,
  scheduledExact: 60,
  progressPercent: 13,
  scheduledPercent: 60,
  gapPoints: -47,
  parts: [],
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
