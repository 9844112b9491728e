import type { Status } from '../model/status.ts'
import type { Formula } from './formula.ts'

export const OVERRIDES: Formula = {
  id: 'overrides',
  title: { zh: '状态调整', en: 'Overrides' },
  words: {
    zh: '办公室可就某一期调整某省（市）分工或整项任务的状态，须写明理由、决定单位和日期。计数、筛选和标记用调整后的状态，另加标记并列出按口径计算的状态；百分数不因此改变，也不影响其他省（市）或任务整体的计算。',
    en: "For one period the office may set the status of a province's part or of a whole task, with reason, deciding unit and date. Counts, filters and marks use it, with a mark of its own and the computed status beside it; no percentage changes by it, nor does the computed status of anything else.",
  },
}

/** The status that the site shows, and the one by the rule alone. */
export interface ShownStatus {
  readonly status: Status
  readonly computedStatus: Status
  readonly overridden: boolean
}

/** The status after the office's override, if there is one. See `OVERRIDES`. */
export const applyOverride = (
  computedStatus: Status,
  override: { readonly status: Status } | undefined,
): ShownStatus => ({
  status: override?.status ?? computedStatus,
  computedStatus,
  overridden: override !== undefined,
})
