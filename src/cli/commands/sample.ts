import { dirname, join } from 'node:path'
import { isPeriod } from '../../core/model/calendar.ts'
import type { TablePart } from '../../core/model/combine.ts'
import { FIRST_PERIOD, LAST_PERIOD } from '../../core/sample/calendar.ts'
import { generateSample } from '../../core/sample/sample.ts'
import type { Command } from '../command.ts'
import { CliError } from '../failure.ts'
import { findForeignRows } from '../foreign-rows.ts'
import { integerOption, textOption } from '../options.ts'
import { settleFolder } from '../switch/settled.ts'
import { writeTableFile } from '../tables.ts'

const MOST_TASKS = 100_000
const GREATEST_SEED = 2 ** 32 - 1

const requirePeriod = (until: string): string => {
  if (isPeriod(until) && until.includes('Q') && until >= FIRST_PERIOD && until <= LAST_PERIOD) return until
  throw new CliError(2, {
    zh: `--until 的值“${until}”无效：示例计划按季报告，应为 ${FIRST_PERIOD} 至 ${LAST_PERIOD} 的季度，如 2026-Q3。`,
    en: `--until can't be "${until}": the sample plan reports by quarter; give one from ${FIRST_PERIOD} to ${LAST_PERIOD}, like 2026-Q3.`,
  })
}

const requireSampleFolder = async (dir: string): Promise<void> => {
  const foreign = await findForeignRows(dir)
  if (!foreign) return
  const path = join(dir, foreign.file)
  throw new CliError(2, {
    zh: `不覆盖 ${dir}：${path} ${foreign.source === null ? '无法读取，不知是否为示例' : `含有非示例来源“${foreign.source}”的行`}。请用 --out 另选目录，或先移走该目录。`,
    en: `${dir} is not overwritten: ${path} ${foreign.source === null ? "can't be read, so it may be real" : `has rows of a source that is no sample ("${foreign.source}")`}. Choose another folder with --out, or move this one away.`,
  })
}

const writeParts = async (dir: string, parts: readonly TablePart[]): Promise<void> => {
  for (const { table, rows } of parts) await writeTableFile(dir, table, rows)
}

const countRows = (parts: readonly TablePart[]): Readonly<Record<string, number>> =>
  Object.fromEntries(parts.map(({ table, rows }) => [table, rows.length]))

/** Writes a sample ledger; refuses a folder that holds rows of a real one. */
export const sample: Command = {
  name: 'sample',
  summary: { zh: '生成示例台账', en: 'generate the sample ledger' },
  options: [
    {
      flag: '--tasks <count>',
      summary: { zh: '任务数，至多 100000', en: 'number of tasks, up to 100000' },
      default: 86,
    },
    { flag: '--seed <number>', summary: { zh: '随机种子', en: 'seed: another one, another ledger' }, default: 1 },
    { flag: '--until <period>', summary: { zh: '最后一个季度', en: 'last quarter' }, default: '2026-Q3' },
    { flag: '--out <dir>', summary: { zh: '写入目录', en: 'folder to write' }, default: 'data/ledger' },
  ],
  run: async (options) => {
    const tasks = integerOption(options, 'tasks', 1, MOST_TASKS)
    const seed = integerOption(options, 'seed', 0, GREATEST_SEED)
    const until = requirePeriod(textOption(options, 'until'))
    const out = textOption(options, 'out')
    for (const folder of [out, dirname(out)]) await settleFolder(folder)
    await requireSampleFolder(out)
    const parts = generateSample({ tasks, seed, until })
    await writeParts(out, parts)
    const rows = countRows(parts)
    const listed = Object.entries(rows).map(([table, count]) => `${table} ${count}`)
    return { exit: 0, data: { out, tasks, seed, until, rows }, text: `${out}: ${listed.join(' · ')}` }
  },
}
