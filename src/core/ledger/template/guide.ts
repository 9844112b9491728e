import type { Cell, WriteSheet } from 'hucre/xlsx'
import { TABLES } from '../../model/tables.ts'
import { toFont } from '../../workbook/write-workbook.ts'
import { GUIDE_SHEET, type LedgerSheet } from '../sheets.ts'
import { describeFilling } from './cell-form.ts'
import { toHeading, type SheetColumn } from './layout.ts'

/** A sheet that the guide speaks of. */
export interface GuidedSheet {
  readonly sheet: LedgerSheet
  readonly columns: readonly SheetColumn[]
}

const COMMON = [
  '空格表示没有报送，不是 0；确实为零的请填 0。',
  '完成率填百分数，如 62%；完成率比上期低的，“原因”必填。',
  '日期填 2026-09-30 这样的形式；报告期填 2026-Q4 这样的形式。',
  '不填写人名、电话、案件编号、具体地点和勤务安排。',
]

const FOR_PROVINCE = [
  '只填白底的格；灰底的格已经填好，不必也不能改动。整行留空即为本期未报。',
  '“上期”各列是上一报告期已报的内容，供对照，不会读入。',
  '销号（验收）和状态调整由领导小组办公室作出，不在本表填写。',
  '表已锁定，不能增删行列；列宽行高可以调整。缺少任务、事项或水域的，请与领导小组办公室联系。',
]

const FOR_OFFICE = [
  '首次导入须有计划、报告期、主题、任务和分工；导入后示例台账整体让出。',
  '“省市”可填上海、江苏、浙江、安徽，或 310000 这样的代码。',
  '表头不要改；列的次序可以调整，可以增加自己的列（不会读入）。',
  '计划的改动在“计划调整”中一格一行写明原值、新值和理由。',
]

const isOpen = (column: SheetColumn): boolean => column.shows === 'cell' && !column.locked

const listColumns = ({ sheet, columns }: GuidedSheet): readonly (readonly string[])[] =>
  columns
    .filter(isOpen)
    .map((column, at) => [at === 0 ? sheet.name : '', toHeading(column), describeFilling(column.column)])

const BOLD = { style: { font: toFont({ bold: true }) } } as const
const WRAPPED = { style: { font: toFont(), alignment: { wrapText: true, vertical: 'top' } } } as const

/** The sheet that explains the workbook: what to do, what each sheet holds, how each column is filled in. */
export const toGuideSheet = (
  title: string,
  lead: readonly string[],
  guided: readonly GuidedSheet[],
  of: 'province' | 'office',
): WriteSheet => {
  const rules = [...(of === 'province' ? FOR_PROVINCE : FOR_OFFICE), ...COMMON]
  const sheets = guided.map(({ sheet }) => ['', sheet.name, `每行：${TABLES[sheet.table].rowMeans.zh}`])
  const lines: readonly (readonly string[])[] = [
    [title],
    ...lead.map((line) => [line]),
    [''],
    ['填报要求'],
    ...rules.map((rule, at) => ['', `${at + 1}`, rule]),
    [''],
    ['工作表'],
    ...sheets,
    [''],
    ['各列填法'],
    ...guided.flatMap(listColumns),
  ]
  const heads = lines.flatMap((line, row) => (line.length === 1 && line[0] !== '' ? [row] : []))
  return {
    name: GUIDE_SHEET,
    columns: [{ width: 14 }, { width: 22 }, { width: 84 }],
    rows: lines.map((line) => [...line]),
    cells: new Map<string, Partial<Cell>>([
      ...lines.flatMap((line, row) => (line.length === 3 ? [[`${row},2`, WRAPPED] as const] : [])),
      ...heads.map((row) => [`${row},0`, BOLD] as const),
      ['0,0', { style: { font: toFont({ bold: true, size: 16 }) } }],
    ]),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}
