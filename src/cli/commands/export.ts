import { writeLedgerWorkbook } from '../../core/ledger/template/workbooks.ts'
import { readSoundTables } from '../checked-tables.ts'
import type { Command } from '../command.ts'
import { NOW_OPTION, parseToday } from '../now.ts'
import { textOption } from '../options.ts'

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
    return { exit: 0, data: { out, bytes: bytes.length }, text: `已写入 ${out}。` }
  },
}
