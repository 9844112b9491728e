import { compareTaskIds, compareTexts } from '../model/grouping.ts'
import { countMoves, selectTaskMoves, type MoveKind } from './moves.ts'
import type { MovedTask, PeriodProgress, RegionCode, RollUp, TaskProgress } from './types.ts'

/** How far a province stands from its schedule. */
export interface ProvinceStanding {
  readonly region: RegionCode
  /** Printed progress − printed scheduled over the known parts. Null = none is known. */
  readonly gapPoints: number | null
  /** The gap is below the threshold of “slightly behind”. */
  readonly isBehind: boolean
  /** Parts that are slightly or far behind, and of them those that are far behind. */
  readonly behindParts: number
  readonly farBehindParts: number
  readonly known: number
  readonly total: number
  readonly partial: boolean
}

/** A province from which returns are missing. */
export interface MissingReturns {
  readonly region: RegionCode
  readonly due: number
  readonly missing: number
  /** Parts without a return for two due periods running. */
  readonly silent: number
}

/** What the overview names first, each list with what matters most on top. */
export interface Attention {
  /** Every province, the one furthest behind first. */
  readonly provinces: readonly ProvinceStanding[]
  /** Tasks that are shown as far behind, the worst gap first. */
  readonly farBehind: readonly TaskProgress[]
  /** Tasks that are past due and not completed, the longest overdue first. */
  readonly overdue: readonly TaskProgress[]
  /** Tasks that are due in the following period and neither completed nor waiting for acceptance. */
  readonly dueNext: readonly TaskProgress[]
  /** Tasks that moved as a whole: worsened, edited, improved. Provinces' moves are in `change.moved`. */
  readonly moved: readonly MovedTask[]
  readonly moveCounts: Readonly<Record<MoveKind, number>>
  /** Provinces with a missing return, those with most first. */
  readonly missingReturns: readonly MissingReturns[]
}

/** Worst gap first; what is not known last. */
const compareGaps = (a: { readonly gapPoints: number | null }, b: { readonly gapPoints: number | null }): number =>
  (a.gapPoints ?? Number.MAX_SAFE_INTEGER) - (b.gapPoints ?? Number.MAX_SAFE_INTEGER)

const toStanding = (region: RegionCode, rollUp: RollUp, slightlyBelow: number): ProvinceStanding => ({
  region,
  gapPoints: rollUp.gapPoints,
  isBehind: rollUp.gapPoints !== null && rollUp.gapPoints < slightlyBelow,
  behindParts: rollUp.counts['slightly-behind'] + rollUp.counts['far-behind'],
  farBehindParts: rollUp.counts['far-behind'],
  known: rollUp.known,
  total: rollUp.total,
  partial: rollUp.partial,
})

const computeMissingReturns = (provinces: PeriodProgress['provinces']): readonly MissingReturns[] =>
  Object.entries(provinces)
    .map(([region, { returns, silent }]) => ({ region, due: returns.due, missing: returns.missing, silent }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing || b.silent - a.silent || compareTexts(a.region, b.region))

/** What a reader of a period should look at first. */
export const computeAttention = (progress: PeriodProgress): Attention => {
  const { tasks, provinces, rule, change } = progress
  const moved = selectTaskMoves(change)
  const isOpen = ({ status }: TaskProgress): boolean => status !== 'completed' && status !== 'awaiting-acceptance'
  return {
    provinces: Object.entries(provinces)
      .map(([region, rollUp]) => toStanding(region, rollUp, rule.slightlyBelow))
      .sort((a, b) => compareGaps(a, b) || b.behindParts - a.behindParts || compareTexts(a.region, b.region)),
    farBehind: tasks
      .filter(({ status }) => status === 'far-behind')
      .sort((a, b) => compareGaps(a, b) || compareTaskIds(a.task, b.task)),
    overdue: tasks
      .filter(({ overdue }) => overdue)
      .sort((a, b) => compareTexts(a.due, b.due) || compareTaskIds(a.task, b.task)),
    dueNext: tasks
      .filter((task) => task.dueNext && isOpen(task))
      .sort((a, b) => compareTexts(a.due, b.due) || compareTaskIds(a.task, b.task)),
    moved,
    moveCounts: countMoves(moved),
    missingReturns: computeMissingReturns(provinces),
  }
}
