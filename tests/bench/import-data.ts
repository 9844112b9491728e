import { readFileSync } from 'node:fs'
import { TABLES, type RowOfTable, type Tables } from '../../src/core/model/tables.ts'
import { writeWorkbook } from '../../src/core/workbook/write-workbook.ts'

const PERIODS = ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'] as const

const toTaskId = (place: number): string => `T${String(place + 1).padStart(5, '0')}`

const endOf = (period: string): string => {
  const [year = '', quarter = ''] = period.split('-Q')
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter) - 1] ?? ''}`
}

/** A real ledger without returns, large enough for so many of them. */
export const toLedger = (returns: number): Tables => {
  const base = JSON.parse(readFileSync('tests/fixtures/checks/base.json', 'utf8')) as Tables
  const [task, part, period] = [base.tasks[0], base.assignments[0], base.periods[0]]
  if (!task || !part || !period) throw new Error('the base has a task, a part and a period')
  const ids = Array.from({ length: Math.ceil(returns / PERIODS.length) }, (_, place) => toTaskId(place))
  const empty = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as Tables
  return {
    ...empty,
    regions: base.regions,
    sources: base.sources,
    plans: base.plans,
    themes: base.themes,
    rules: base.rules,
    tasks: ids.map((id) => ({ ...task, id })),
    assignments: ids.map((id) => ({ ...part, task: id })),
    periods: PERIODS.map((id): RowOfTable<'periods'> => ({ ...period, id, start: '2024-07-24', end: endOf(id) })),
  }
}

const HEADINGS = ['报告期', '任务', '省市', '完成率', '进展情况', '原因', '佐证', '报送日期', '内部备注']

/** A workbook of 上海 with so many returns. */
export const buildReturnWorkbook = (returns: number): Promise<Uint8Array> => {
  const rows = Array.from({ length: returns }, (_, place) => {
    const task = toTaskId(Math.floor(place / PERIODS.length))
    const at = place % PERIODS.length
    const summary = `${task}第${at + 1}期：已与三省会签，试点派出所${place % 97}个`
    return [PERIODS[at] ?? '', task, '上海', at * 10 + 2 + (place % 9), summary, null, null, '2026-07-09', null]
  })
  return writeWorkbook([{ name: '进展', rows: [HEADINGS, ...rows] }], { title: '报送' })
}
