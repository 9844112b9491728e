import type { ImportOutcome } from '../../core/ledger/import-outcome.ts'
import { planImport } from '../../core/ledger/plan-import.ts'
import { readLedgerFiles } from '../../core/ledger/read-ledger-files.ts'
import type { ReadFile } from '../../core/ledger/read-rows.ts'
import { planTableFiles, type FileOfTable } from '../../core/ledger/table-files.ts'
import { isBlocking, type Issue } from '../../core/model/issue.ts'
import { readCheckedTables, requireFolder } from '../checked-tables.ts'
import type { Command, CommandResult, Options } from '../command.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { readGivenFiles, type GivenFiles } from '../import/given-files.ts'
import { formatImportEnd, formatOutcome, toImportData, type ImportEnd } from '../import/import-report.ts'
import { writeTables } from '../import/write-tables.ts'
import { NOW_OPTION, parseToday } from '../now.ts'
import { flagOption, textOption } from '../options.ts'
import { nodeDisk } from '../switch/disk.ts'
import { takeLock } from '../switch/lock.ts'
import { settleFolder } from '../switch/settled.ts'

interface PlannedImport {
  readonly outcome: ImportOutcome
  readonly writes: readonly FileOfTable[]
}

type CheckedFolder = Awaited<ReturnType<typeof readCheckedTables>>

/** A table that could not be read whole must not be written: what was not read would be lost. Missing files are fine. */
const requireReadable = (dir: string, { files, unreadable }: CheckedFolder): void => {
  const broken = unreadable.filter((name) => files.some(({ table }) => table === name))
  if (broken.length === 0) return
  throw new CliError(1, {
    zh: `${dir} 中有读不出的表（${broken.join('、')}），没有导入，以免丢失其中的行。请运行 npm run board -- check --data ${dir} 查看并改正。`,
    en: `${dir} has tables that can't be read (${broken.join(', ')}), so nothing was imported, lest their rows be lost. Run npm run board -- check --data ${dir} to see and mend them.`,
  })
}

/** A file of which nothing was read, with the reason. */
const toUnopened = (issue: Issue): ReadFile => ({
  name: issue.place.file,
  digest: '',
  rows: [],
  issues: [issue],
  addressOf: () => null,
})

const plan = async (dir: string, given: GivenFiles, today: string): Promise<PlannedImport> => {
  const folder = await readCheckedTables(dir, today)
  requireReadable(dir, folder)
  const { tables } = folder
  const files = folder.files.flatMap(({ table, file, ...found }) =>
    found.kind === 'read' && Array.isArray(found.rows) ? [{ table, file, rows: found.rows }] : [],
  )
  const placed = files.map((each) => ({ ...each, file: `${dir.replace(/[\\/]+$/, '')}/${each.file}` }))
  const read = [...(await readLedgerFiles(given.files, { tables })), ...given.refused.map(toUnopened)]
  const outcome = planImport(read, { tables, files: placed, today })
  return { outcome, writes: outcome.tables ? planTableFiles(tables, outcome.tables, files) : [] }
}

/** How the import ends; `isTold` = what it would do was told already, with the question. */
interface Decision {
  readonly kind: ImportEnd['kind']
  readonly isTold?: true
}

/** Whether the import is to be written, and if not, why. */
const decide = async (
  { outcome, writes }: PlannedImport,
  options: Options,
  { confirm }: Pick<Effects, 'confirm'>,
): Promise<Decision> => {
  if (outcome.issues.some(isBlocking)) return { kind: 'blocked' }
  if (writes.length === 0) return { kind: 'same' }
  if (flagOption(options, 'dryRun')) return { kind: 'dry-run' }
  if (flagOption(options, 'yes')) return { kind: 'written' }
  const answer = await confirm(`${formatOutcome(outcome)}\n\n写入吗？（是 / 否 · yes / no）`)
  if (answer === null) return { kind: 'asked' }
  return { kind: answer ? 'written' : 'declined', isTold: true }
}

interface Asked {
  readonly data: string
  readonly paths: readonly string[]
}

const report = (outcome: ImportOutcome, end: ImportEnd, { data, paths }: Asked, isTold: boolean): CommandResult => {
  const again = `npm run board -- import ${paths.join(' ')} --data ${data} --yes`
  const said = formatImportEnd(end, data, again)
  return {
    exit: end.kind === 'blocked' ? 1 : end.kind === 'asked' ? 2 : 0,
    data: toImportData(outcome, end),
    text: isTold ? said : `${formatOutcome(outcome)}\n\n${said}`,
  }
}

const run = async (options: Options, effects: Effects): Promise<CommandResult> => {
  const data = textOption(options, 'data')
  const today = parseToday(options, effects)
  const asked = { data, paths: Array.isArray(options['files']) ? options['files'].map(String) : [] }
  const given = await readGivenFiles(asked.paths)
  await requireFolder(data)
  await settleFolder(data)
  // Nobody else may write between the reading of what is there and the writing of what follows from it.
  const lock = flagOption(options, 'dryRun') ? null : await takeLock(data, nodeDisk)
  try {
    const planned = await plan(data, given, today)
    const { kind, isTold = false } = await decide(planned, options, effects)
    if (kind !== 'written') return report(planned.outcome, { kind }, asked, isTold)
    await writeTables(data, planned.writes)
    const files = planned.writes.map(({ file }) => file)
    return report(planned.outcome, { kind, files }, asked, isTold)
  } finally {
    await lock?.release()
  }
}

/** Unites workbooks of the provinces and the office with the data, says what would change, and writes after a yes. */
export const importLedger: Command = {
  name: 'import',
  summary: { zh: '导入工作簿或 CSV', en: 'import workbooks or CSV' },
  operands: { label: 'FILE…', summary: { zh: '.xlsx 或 .csv 文件，可多个', en: '.xlsx or .csv files' } },
  options: [
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    { flag: '--dry-run', summary: { zh: '只看会改什么，不写入', en: 'say what would change and write nothing' } },
    { flag: '--yes', summary: { zh: '不再询问，直接写入', en: 'write without asking' } },
    NOW_OPTION,
  ],
  run,
}
