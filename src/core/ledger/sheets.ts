import type { TableName } from '../model/tables.ts'

/** A sheet of the workbook: one table under the name by which people know it. */
export interface LedgerSheet {
  /** Name on the tab, at most 31 characters. */
  readonly name: string
  /** Other names on the tab that mean the same table. */
  readonly synonyms: readonly string[]
  readonly table: TableName
  /** Column with the province whose row it is, in what provinces return; null in what the office keeps. */
  readonly ownedBy: string | null
}

const kept = (name: string, table: TableName, synonyms: readonly string[] = []): LedgerSheet => ({
  name,
  table,
  ownedBy: null,
  synonyms,
})

const returned = (name: string, table: TableName, ownedBy: string, synonyms: readonly string[]): LedgerSheet => ({
  name,
  table,
  ownedBy,
  synonyms,
})

/** Name of the sheet that explains the workbook; it holds no rows. */
export const GUIDE_SHEET = '填报说明'

/** Name of the sheet with findings in a workbook that goes back to whoever sent it; it holds no rows. */
export const FINDINGS_SHEET = '查验结果'

/** Name of the hidden sheet with the items of drop-downs; it holds no rows. */
export const CODE_SHEET = '代码'

/** What stands before the heading of a column that shows the value of the period before; such a column is not read. */
export const LAST_PERIOD_PREFIX = '上期'

/** Headings of columns that stand in a template to be looked at, beside those of the period before; they are not read. */
export const SHOWN_HEADINGS = {
  task: '任务名称',
  due: '完成时限',
  role: '本省分工',
  service: '事项名称',
  water: '水域名称',
} as const

/** Every sheet of the ledger in the order of its tabs. */
export const LEDGER_SHEETS: readonly LedgerSheet[] = [
  kept('计划', 'plans', ['行动计划']),
  kept('报告期', 'periods'),
  kept('主题', 'themes'),
  kept('状态规则', 'rules', ['规则', '口径']),
  kept('任务', 'tasks', ['任务清单', '任务表']),
  kept('分工', 'assignments', ['任务分工', '分工表']),
  kept('里程碑', 'milestones', ['阶段目标', '节点']),
  returned('进展', 'reports', 'region', ['进展报送', '任务进展', '进度', '进展情况']),
  kept('验收', 'acceptances', ['销号', '验收销号']),
  kept('状态调整', 'overrides', ['亮灯调整']),
  kept('计划调整', 'revisions', ['目标调整', '调整']),
  kept('通办事项', 'services', ['跨省通办事项']),
  returned('跨省通办', 'service-volumes', 'from', ['跨省通办办件', '办件', '通办']),
  kept('水域', 'waters'),
  returned('水域隐患', 'hazards', 'region', ['隐患', '水域联巡隐患']),
  returned('涉江案件', 'river-cases', 'region', ['案件']),
  kept('更正', 'corrections'),
  kept('来源', 'sources'),
]
