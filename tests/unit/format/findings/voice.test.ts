import { describe, expect, it } from 'vitest'
import type { PlanEdit } from '../../../../src/core/analysis/plan-edits.ts'
import * as changes from '../../../../src/core/format/findings/changes.ts'
import * as due from '../../../../src/core/format/findings/due.ts'
import * as edits from '../../../../src/core/format/findings/edits.ts'
import * as plan from '../../../../src/core/format/findings/plan.ts'
import * as provinces from '../../../../src/core/format/findings/provinces.ts'
import * as returns from '../../../../src/core/format/findings/returns.ts'
import * as statusCounts from '../../../../src/core/format/findings/status-counts.ts'
import * as task from '../../../../src/core/format/findings/task.ts'
import * as taskTrend from '../../../../src/core/format/findings/task-trend.ts'
import * as themes from '../../../../src/core/format/findings/themes.ts'
import * as trend from '../../../../src/core/format/findings/trend.ts'
import type { Voice } from '../../../../src/core/format/findings/voice.ts'
import { buildPeriod, buildRollUp } from '../../build/progress.ts'
import { comparisonWith, movedWith, partWith, PLACES, provincesAt, taskWith } from '../facts.ts'

const [PLACE] = PLACES.slice(3)
const PERIOD = buildPeriod({ provinces: provincesAt([0, -1, -2, -30]) })

const EDIT: PlanEdit = {
  kind: 'due',
  task: 'T12',
  region: null,
  milestone: null,
  field: 'due',
  before: '2026-12-31',
  after: '2027-03-31',
  on: '2026-04-01',
  reason: '示例',
  reasonEn: null,
  revisions: ['R1'],
}

const SAID: Readonly<Record<string, (voice: Voice) => string>> = {
  formatCellFinding: (voice) => (PLACE ? task.formatCellFinding(voice, 'T12', PLACE, partWith()) : ''),
  formatComparisonFinding: (voice) => changes.formatComparisonFinding(voice, comparisonWith()),
  formatDueNextFinding: (voice) => due.formatDueNextFinding(voice, PERIOD),
  formatElapsedFinding: (voice) => plan.formatElapsedFinding(voice, PERIOD),
  formatMovedFinding: (voice) => changes.formatMovedFinding(voice, null),
  formatMovedItemFinding: (voice) => changes.formatMovedItemFinding(voice, movedWith(), null, null),
  formatOverdueFinding: (voice) => due.formatOverdueFinding(voice, PERIOD),
  formatPlanEdit: (voice) => edits.formatPlanEdit(voice, EDIT, PLACES),
  formatPlanFinding: (voice) => plan.formatPlanFinding(voice, PERIOD),
  formatProvincesFinding: (voice) => provinces.formatProvincesFinding(voice, PERIOD, PLACES),
  formatReturnsFinding: (voice) => returns.formatReturnsFinding(voice, PERIOD, PLACES),
  formatRollUpFinding: (voice) => plan.formatRollUpFinding(voice, '安徽', buildRollUp()),
  formatShownFinding: (voice) => task.formatShownFinding(voice, 3, PERIOD),
  formatSilentFinding: (voice) => returns.formatSilentFinding(voice, PERIOD, PLACES),
  formatStatusCountsFinding: (voice) => statusCounts.formatStatusCountsFinding(voice, buildRollUp()),
  formatTaskFinding: (voice) => task.formatTaskFinding(voice, taskWith(), null),
  formatTaskRowFinding: (voice) => task.formatTaskRowFinding(voice, taskWith(), null, PLACES),
  formatTaskTrendFinding: (voice) => taskTrend.formatTaskTrendFinding(voice, []),
  formatThemeProvincesFinding: (voice) => themes.formatThemeProvincesFinding(voice, PERIOD, [], PLACES),
  formatTrendFinding: (voice) => trend.formatTrendFinding(voice, []),
}

const MODULES = [changes, due, edits, plan, provinces, returns, statusCounts, task, taskTrend, themes, trend]

describe('findings from sample data', () => {
  it('are all listed here', () => {
    const exported = MODULES.flatMap((module) => Object.keys(module)).filter((name) => /(Finding|Edit)$/.test(name))
    expect(exported.sort()).toEqual(Object.keys(SAID).sort())
  })

  it.each(Object.entries(SAID))('%s begins with the mark, once', (_, say) => {
    expect(say({ locale: 'zh', sample: true })).toBe(`示例：${say({ locale: 'zh', sample: false })}`)
    expect(say({ locale: 'en', sample: true })).toBe(`Sample: ${say({ locale: 'en', sample: false })}`)
  })

  it.each([
    ['示例 景区联防', '示例：T12 景区联防：', 'Sample: T12 景区联防: '],
    ['Sample: Joint watch', '示例：T12 Joint watch：', 'Sample: T12 Joint watch: '],
    ['示例单位联防', '示例：T12 示例单位联防：', 'Sample: T12 示例单位联防: '],
  ])('say the mark once for a title that begins with it: %s', (title, zh, en) => {
    expect(task.formatTaskFinding({ locale: 'zh', sample: true }, taskWith(), title)).toContain(zh)
    expect(task.formatTaskFinding({ locale: 'en', sample: true }, taskWith(), title)).toContain(en)
  })

  it('leave a real title alone, whatever it begins with', () => {
    expect(task.formatTaskFinding({ locale: 'zh', sample: false }, taskWith(), '示例 景区')).toContain('T12 示例 景区')
  })
})
