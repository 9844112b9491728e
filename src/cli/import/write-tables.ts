import { join } from 'node:path'
import type { FileOfTable } from '../../core/ledger/table-files.ts'
import { writeRows } from '../../core/model/json.ts'
import { TABLES } from '../../core/model/tables.ts'
import { CliError } from '../failure.ts'
import { nodeDisk } from '../switch/disk.ts'
import { JOURNAL_FILE, recoverSwitch, switchFiles } from '../switch/switch-files.ts'

const toFailure = async (dir: string, error: unknown): Promise<CliError> => {
  if (error instanceof CliError) return error
  const why = error instanceof Error ? error.message : String(error)
  const isBegun = (await nodeDisk.read(join(dir, JOURNAL_FILE))) !== null
  if (isBegun) {
    return new CliError(1, {
      zh: `写入 ${dir} 时中断：${why}。排除原因后运行任一命令（如 npm run board -- check），就会自动写完。`,
      en: `Writing into ${dir} was cut short: ${why}. Mend that and run any command (such as npm run board -- check): it will be finished.`,
    })
  }
  await recoverSwitch(dir, nodeDisk).catch(() => undefined)
  return new CliError(1, {
    zh: `没有写入 ${dir}，原有数据不变：${why}。`,
    en: `Nothing was written into ${dir}, which is as it was: ${why}.`,
  })
}

/** Writes files of tables into a data folder whose lock is held, all or none. Throws a `CliError` that says which. */
export const writeTables = async (dir: string, files: readonly FileOfTable[]): Promise<void> => {
  const planned = files.map(({ table, file, rows }) => ({ file, chunks: writeRows(TABLES[table], rows) }))
  try {
    await switchFiles(dir, planned, nodeDisk)
  } catch (error) {
    throw await toFailure(dir, error)
  }
}
