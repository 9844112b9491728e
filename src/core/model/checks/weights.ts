import type { RowOfTable } from '../tables.ts'
import type { Check, Finding } from './finding.ts'
import { groupBy } from '../grouping.ts'

const ALL_OR_NONE = { zh: '全部有权重，或全部没有', en: 'a weight for all milestones of the task, or for none' }
const HUNDRED = { zh: '合计 100', en: 'a sum of 100' }
/** Weights such as 33.3 are not exact in binary. */
const TOLERANCE = 1e-6

const findInTask = (milestones: readonly RowOfTable<'milestones'>[]): Finding | null => {
  const weights = milestones.flatMap(({ weight }) => (weight === null ? [] : [weight]))
  if (weights.length === 0) return null
  const row = milestones.find(({ weight }) => weight === null)
  if (row) return { code: 'E206', table: 'milestones', row, column: 'weight', found: null, expected: ALL_OR_NONE }
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const [first] = milestones
  if (!first || Math.abs(sum - 100) <= TOLERANCE) return null
  const found = `${weights.join(' + ')} = ${Number(sum.toFixed(6))}`
  return { code: 'E207', table: 'milestones', row: first, column: 'weight', found, expected: HUNDRED }
}

/** The milestones of a task have no weights, or all have one and they sum to 100. */
export const weights: Check = {
  reads: ['milestones'],
  *find({ index: { tables } }) {
    for (const milestones of groupBy(tables.milestones, (milestone) => milestone.task).values()) {
      const finding = findInTask(milestones)
      if (finding) yield finding
    }
  },
}
