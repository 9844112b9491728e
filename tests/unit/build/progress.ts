import type {
  HistoryPoint,
  PartProgress,
  PeriodProgress,
  Printed,
  RollUp,
  TaskProgress,
} from '../../../src/core/analysis/types.ts'
import type { Status } from '../../../src/core/model/status.ts'

const NO_COUNTS: Readonly<Record<Status, number>> = {
  completed: 0,
  'awaiting-acceptance': 0,
  'on-schedule': 0,
  'slightly-behind': 0,
  'far-behind': 0,
  'not-started': 0,
  'not-reported': 0,
  'not-applicable': 0,
}

/** Three printed numbers that add up. */
const printed = (progressPercent: number | null, scheduledPercent: number | null): Printed => ({
  progressPercent,
  scheduledPercent,
  gapPoints: progressPercent === null || scheduledPercent === null ? null : progressPercent - scheduledPercent,
})

/** Cells of a roll-up, of whose counts and returns a few may be given. */
export type RollUpCells = Partial<Omit<RollUp, 'counts' | 'returns'>> & {
  readonly counts?: Partial<RollUp['counts']>
  readonly returns?: Partial<RollUp['returns']>
}

/** A roll-up at 65% of 76%, all 86 tasks known, every return in, unless said otherwise. */
export const buildRollUp = ({ counts, returns, ...cells }: RollUpCells = {}): RollUp => {
  const { progressPercent = 65, scheduledPercent = 76 } = cells
  return {
    ...printed(progressPercent, scheduledPercent),
    known: 86,
    total: 86,
    partial: false,
    overdue: 0,
    silent: 0,
    dueNext: 0,
    ...cells,
    counts: { ...NO_COUNTS, ...counts },
    returns: { due: 320, received: 320, onTime: 300, missing: 0, ...returns },
  }
}

/** A part of a partner, on schedule at 50%, unless said otherwise. */
export const buildPart = (region: string, cells: Partial<PartProgress> = {}): PartProgress => {
  const { progressPercent = 50, scheduledPercent = 50, computedStatus = 'on-schedule' } = cells
  return {
    region,
    role: 'partner',
    status: computedStatus,
    computedStatus,
    overridden: false,
    overdue: false,
    returnState: 'on-time',
    silent: false,
    knownPercent: progressPercent,
    ...printed(progressPercent, scheduledPercent),
    ...cells,
  }
}

/** A task on schedule at 50%, without any part, unless said otherwise. */
export const buildTask = (task: string, cells: Partial<TaskProgress> = {}): TaskProgress => {
  const { progressPercent = 50, scheduledPercent = 50, computedStatus = 'on-schedule' } = cells
  return {
    task,
    theme: 'governance',
    start: '2024-07-24',
    due: '2026-12-31',
    status: computedStatus,
    computedStatus,
    overridden: false,
    overdue: false,
    partial: false,
    behindParts: 0,
    dueNext: false,
    planEdited: false,
    everEdited: false,
    knownPercent: progressPercent,
    scheduledExact: scheduledPercent ?? 0,
    ...printed(progressPercent, scheduledPercent),
    parts: [],
    ...cells,
  }
}

/** A point of a history. */
export const buildPoint = (
  period: string,
  progressPercent: number | null,
  scheduledPercent: number | null,
  partial = false,
): HistoryPoint => ({ period, ...printed(progressPercent, scheduledPercent), partial })

/** 2026-Q3 of the assumed plan, with nothing in it but the plan's roll-up, unless said otherwise. */
export const buildPeriod = (cells: Partial<PeriodProgress> = {}): PeriodProgress => ({
  period: '2026-Q3',
  start: '2026-07-01',
  end: '2026-09-30',
  rule: { version: 'v1', slightlyBelow: -10, farBelow: -30 },
  elapsedPercent: 73,
  planStart: '2024-07-24',
  planDue: '2027-07-23',
  planAssumed: true,
  plan: buildRollUp(),
  provinces: {},
  themes: {},
  themeProvinces: {},
  tasks: [],
  change: null,
  history: { plan: [], provinces: {} },
  ...cells,
})
