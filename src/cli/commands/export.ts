import { listUnheldCells, type UnheldCell } from '../../core/ledger/template/unheld-cells.ts'
import { writeLedgerWorkbook } from '../../core/ledger/template/workbooks.ts'
import { TABLES } from '../../core/model/tables.ts'
import type { Table } from '../../core/model/table.ts'
import { readSoundTables } from '../checked-tables.ts'
import type { Command } from '../command.ts'
import { NOW_OPTION, parseToday } from '../now.ts'
import { textOption } from '../options.ts'

const sayUnheld = ({ table, key, column, why }: UnheldCell): string => {
  const { title, columns }: Table = TABLES[table]
  return `  ${title.zh} ${key} ${columns[column]?.title.zh ?? column}：${why.zh}`
}

const formatExport = (out: string, unheld: readonly UnheldCell[]): string =>
  [
    `已写入 ${out}。`,
    ...(unheld.length === 0
      ? []
      : [`注意：有 ${unheld.length} 格与数据不同，不要从这个文件导回这些格：`, ...unheld.map(sayUnheld)]),
  ].join('\n')

/** Writes the whole ledger as one workbook. */
export const exportLedger: Command = {
  name: 'export',
  summary: { zh: '把整个台账写成一个工作簿', en: 'write the whole ledger as one workbook' },
  options: [
    { flag: '--out <file>', summary: { zh: '写入文件', en: 'file to write' }, default: '台账.xlsx' },
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    NOW_OPTION,
  ],
  run: async (options, effects) => {
    const tables = await readSoundTables(textOption(options, 'data'), parseToday(options, effects))
    const out = textOption(options, 'out')
    const bytes = await writeLedgerWorkbook(tables)
    await effects.writeFile(out, bytes)
    const unheld = listUnheldCells(tables)
    return { exit: 0, data: { out, bytes: bytes.length, unheld }, text: formatExport(out, unheld) }
  },
}
