import { computeMeans } from '../analysis/comparison.ts'
import type { ComparedMeans } from '../analysis/comparison.ts'
import type { PeriodProgress } from '../analysis/types.ts'
import { toPairKey, type PublicChanges } from './changes-dataset.ts'

/** The means of two periods. Views hold rounded numbers: the means of these are those computed before rounding. */
export const computePublicMeans = (
  changes: Pick<PublicChanges, 'means'>,
  before: PeriodProgress,
  after: PeriodProgress,
): ComparedMeans => {
  const computed = computeMeans(before, after)
  const [progressBefore, progressAfter] = changes.means[toPairKey(before.period, after.period)] ?? [
    computed.progressBefore,
    computed.progressAfter,
  ]
  return { ...computed, progressBefore, progressAfter }
}
