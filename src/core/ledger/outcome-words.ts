import type { AnyCell } from '../model/cell-text.ts'
import { toCellText } from '../model/cell-text.ts'
import type { Table } from '../model/table.ts'
import { TABLES, type TableName } from '../model/tables.ts'
import { LEDGER_SHEETS } from './sheets.ts'
import type { ImportedFile, TableDifference } from './import-outcome.ts'

/** Name of the sheet of a table; of a table without one, its title. */
const nameTable = (name: TableName): string =>
  LEDGER_SHEETS.find(({ table }) => table === name)?.name ?? TABLES[name].title.zh

const LONGEST_CELL = 40

const sayCell = (cell: AnyCell): string => {
  const text = toCellText(cell)
  if (text === null) return '空'
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text
  return typeof cell === 'number' ? short : `“${short.replaceAll('\n', '⏎')}”`
}

/** `上海.xlsx：进展 23 行、水域隐患 6 行`; a file without rows says so. */
export const formatImportedFile = ({ name, rowCounts }: ImportedFile): string => {
  const counts = Object.entries(rowCounts).map(([table, count]) => `${nameTable(table as TableName)} ${count} 行`)
  return `${name}：${counts.length === 0 ? '没有读到行' : counts.join('、')}`
}

/** How many rows of each kind are told; the others are counted. */
const MOST_TOLD = 8

const listSome = (kind: string, items: readonly string[], joint: string): readonly string[] => {
  if (items.length === 0) return []
  const more = items.length - MOST_TOLD
  const told = items.slice(0, MOST_TOLD).join(joint)
  return [
    `  ${kind}${joint === '\n    ' ? joint : ' '}${told}${more > 0 ? `${joint}另有 ${more} 行（--json 全部列出）` : ''}`,
  ]
}

const sayChanged = (table: Table, { key, cells }: TableDifference['changed'][number]): string => {
  const said = cells.map(
    ({ column, before, after }) =>
      `${table.columns[column]?.title.zh ?? column} ${sayCell(before)} → ${sayCell(after)}`,
  )
  return `${key}：${said.join('；')}`
}

/** What an import does to one table, in lines: how many rows are new, changed, unchanged and gone, then the first of each. */
export const formatTableDifference = (difference: TableDifference): string => {
  const { table, added, changed, removed, unchangedCount } = difference
  const head = `${nameTable(table)}：新增 ${added.length} 行，改动 ${changed.length} 行，不变 ${unchangedCount} 行，删去 ${removed.length} 行`
  const changes = changed.map((each) => sayChanged(TABLES[table], each))
  return [
    head,
    ...listSome('新增', added, '、'),
    ...listSome('改动', changes, '\n    '),
    ...listSome('删去', removed, '、'),
  ].join('\n')
}
