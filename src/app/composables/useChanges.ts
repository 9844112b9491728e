import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { CHANGE_KINDS } from '../../core/analysis/change-kinds.ts'
import { computePeriodChanges } from '../../core/analysis/period-changes.ts'
import type { PeriodChange, PeriodChanges } from '../../core/analysis/period-changes.ts'
import { selectChanges } from '../../core/analysis/select-changes.ts'
import type { ChangeSelection } from '../../core/analysis/select-changes.ts'
import type { PeriodProgress } from '../../core/analysis/types.ts'
import type { ChangeContext } from '../../core/format/findings/plan-change.ts'
import { CHANGES } from '../../core/publication/changes-dataset.ts'
import type { PublicChanges } from '../../core/publication/changes-dataset.ts'
import { computePublicMeans } from '../../core/publication/public-means.ts'
import { viewDataset } from '../api/view-reader.ts'
import { toSince } from '../since.ts'
import { toLatestPeriod, useSite } from '../site.ts'
import { useDataset, useShown } from './useDataset.ts'
import { useModel, useVoice } from './useModel.ts'

interface Pair {
  readonly before: PeriodProgress
  readonly after: PeriodProgress
  readonly record: PublicChanges
  readonly isLast: boolean
}

interface Compared {
  readonly pair: Pair
  readonly changes: PeriodChanges
}

/** As many comparisons are kept, the last first: every part of the page asks for the same, and readers go back and forth. */
const MOST_KEPT = 6
let kept: readonly Compared[] = []

const compare = (pair: Pair): Compared => ({
  pair,
  changes: computePeriodChanges({ ...pair, means: computePublicMeans(pair.record, pair.before, pair.after) }),
})

const computeOnce = (pair: Pair): PeriodChanges => {
  const isSame = ({ pair: { before, after, record } }: Compared): boolean =>
    before === pair.before && after === pair.after && record === pair.record
  const compared = kept.find(isSame) ?? compare(pair)
  if (kept[0] !== compared) kept = [compared, ...kept.filter((each) => each !== compared)].slice(0, MOST_KEPT)
  return compared.changes
}

interface ShownChanges {
  /** Null = there is no earlier period. */
  readonly before: ComputedRef<PeriodProgress | null>
  readonly after: ComputedRef<PeriodProgress>
  readonly changes: ComputedRef<PeriodChanges | null>
  readonly asked: ComputedRef<ChangeSelection>
  /** Those that were asked for. */
  readonly entries: ComputedRef<readonly PeriodChange[]>
  readonly context: ComputedRef<ChangeContext>
}

/** The changes between the two periods of the view that is shown. */
export const useChanges = (): ShownChanges => {
  const site = useSite()
  const model = useModel()
  const shown = useShown()
  const { places } = useVoice()
  const record = useDataset(CHANGES)
  const since = computed(() => toSince(site, { ...shown.value, period: model.value.progress.period }))
  const earlier = useDataset(() => viewDataset(since.value ?? ''))
  const before = computed(() => (since.value === null ? null : earlier.value))
  const after = computed(() => model.value.progress)
  const isLast = computed(() => after.value.period === toLatestPeriod(site).id)
  const changes = computed(() =>
    before.value === null
      ? null
      : computeOnce({ before: before.value, after: after.value, record: record.value, isLast: isLast.value }),
  )
  const asked = computed(() => ({
    kind: CHANGE_KINDS.find((kind) => kind === shown.value.kind) ?? null,
    province: shown.value.province,
  }))
  return {
    before,
    after,
    changes,
    asked,
    entries: computed(() => (changes.value === null ? [] : selectChanges(changes.value, asked.value))),
    context: computed(() => ({ places, record: record.value })),
  }
}
