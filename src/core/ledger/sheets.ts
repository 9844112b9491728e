import type { TableName } from '../model/tables.ts'

/** Who fills a sheet in: a province returns it, or the office alone keeps it. */
export type SheetKeeper = 'province' | 'office'

/** A sheet of the workbook: one table under the name by which people know it. */
export interface LedgerSheet {
  /** Name on the tab, at most 31 characters. */
  readonly name: string
  /** Other names on the tab that mean the same table. */
  readonly synonyms: readonly string[]
  readonly table: TableName
  readonly keeper: SheetKeeper
}

const sheet = (keeper: SheetKeeper, name: string, table: TableName, synonyms: readonly string[] = []): LedgerSheet => ({
  name,
  table,
  keeper,
  synonyms,
})

/** Name of the sheet that explains the workbook; it holds no rows. */
export const GUIDE_SHEET = '填报说明'

/** Every sheet of the ledger in the order of its tabs. */
export const LEDGER_SHEETS: readonly LedgerSheet[] = [
  sheet('office', '计划', 'plans', ['行动计划']),
  sheet('office', '报告期', 'periods'),
  sheet('office', '主题', 'themes'),
  sheet('office', '状态规则', 'rules', ['规则', '口径']),
  sheet('office', '任务', 'tasks', ['任务清单', '任务表']),
  sheet('office', '分工', 'assignments', ['任务分工', '分工表']),
  sheet('office', '里程碑', 'milestones', ['阶段目标', '节点']),
  sheet('province', '进展', 'reports', ['进展报送', '任务进展', '进度', '进展情况']),
  sheet('office', '验收', 'acceptances', ['销号', '验收销号']),
  sheet('office', '状态调整', 'overrides', ['亮灯调整']),
  sheet('office', '计划调整', 'revisions', ['目标调整', '调整']),
  sheet('office', '通办事项', 'services', ['跨省通办事项']),
  sheet('province', '跨省通办', 'service-volumes', ['跨省通办办件', '办件', '通办']),
  sheet('office', '水域', 'waters'),
  sheet('province', '水域隐患', 'hazards', ['隐患', '水域联巡隐患']),
  sheet('province', '涉江案件', 'river-cases', ['案件']),
  sheet('office', '更正', 'corrections'),
  sheet('office', '来源', 'sources'),
]
