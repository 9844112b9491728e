import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { readLedgerFiles } from '../../../src/core/ledger/read-ledger-files.ts'
import type { ReadFile } from '../../../src/core/ledger/read-rows.ts'
import type { Tables } from '../../../src/core/model/tables.ts'

type Cell = string | number | boolean | Date | null

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8'))

/** What a reading knows: the provinces, and two tasks. */
export const KNOWN: Partial<Tables> = {
  regions: readJson('regions.json') as Tables['regions'],
  tasks: (readJson('ledger/tasks.json') as Tables['tasks']).slice(0, 20),
  waters: readJson('waters.json') as Tables['waters'],
  services: readJson('services.json') as Tables['services'],
}

/** Headings of a return, as the template has them. */
export const REPORT_HEADINGS = [
  '报告期',
  '任务',
  '省市',
  '完成率',
  '进展情况',
  '原因',
  '佐证',
  '报送日期',
  '内部备注',
] as const

/** A line of a return with some of its cells changed. */
export const toReportLine = (
  changes: Readonly<Partial<Record<(typeof REPORT_HEADINGS)[number], Cell>>> = {},
): Cell[] => {
  const usual: Readonly<Record<string, Cell>> = {
    报告期: '2026-Q3',
    任务: 'T01',
    省市: '310000',
    完成率: 35,
    进展情况: '示例：已签协议',
    报送日期: '2026-10-10',
  }
  return REPORT_HEADINGS.map((heading) => ({ ...usual, ...changes })[heading] ?? null)
}

/** The bytes of a workbook with one sheet a name. */
export const toWorkbook = async (sheets: Readonly<Record<string, Cell[][]>>): Promise<Uint8Array> =>
  writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })

/** Reads one file. */
export const readFile = async (name: string, bytes: Uint8Array, tables: Partial<Tables> = KNOWN): Promise<ReadFile> => {
  const [file] = await readLedgerFiles([{ name, bytes }], { tables })
  if (!file) throw new Error('a file was given')
  return file
}

/** Reads a workbook of one sheet of returns. */
export const readReports = async (...lines: Cell[][]): Promise<ReadFile> =>
  readFile('安徽.xlsx', await toWorkbook({ 进展: [[...REPORT_HEADINGS], ...lines] }))

/** Codes with the cells at which they stand. */
export const toFindings = ({ issues }: ReadFile): readonly string[] =>
  issues.map(({ code, place }) => [code, place.cell].filter(Boolean).join(' '))
