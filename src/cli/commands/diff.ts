import { CHANGE_ORDER } from '../../core/analysis/change-kinds.ts'
import { computeMeans } from '../../core/analysis/comparison.ts'
import { computeAllPeriods } from '../../core/analysis/period.ts'
import { computePeriodChanges, type PeriodChange, type PeriodChanges } from '../../core/analysis/period-changes.ts'
import type { PeriodProgress } from '../../core/analysis/types.ts'
import { formatComparisonFinding } from '../../core/format/findings/changes.ts'
import { formatPeriodChange } from '../../core/format/findings/period-change.ts'
import {
  CHANGE_GROUPS,
  formatChangeGroupFinding,
  formatChangesFinding,
} from '../../core/format/findings/period-changes.ts'
import type { ChangeContext } from '../../core/format/findings/plan-change.ts'
import type { Voice } from '../../core/format/findings/voice.ts'
import type { Tables } from '../../core/model/tables.ts'
import { projectTables } from '../../core/publication/project.ts'
import { toPublicChanges } from '../../core/publication/public-changes.ts'
import { readSoundTables } from '../checked-tables.ts'
import type { Command, Options } from '../command.ts'
import { CliError } from '../failure.ts'
import { NOW_OPTION, parseToday } from '../now.ts'
import { textOption } from '../options.ts'

const requirePeriod = (options: Options, name: 'from' | 'to', periods: readonly PeriodProgress[]): PeriodProgress => {
  const known = periods.map(({ period }) => period).join('、')
  const asked = options[name] === undefined ? null : textOption(options, name)
  const found = periods.find(({ period }) => period === asked)
  if (found) return found
  throw new CliError(2, {
    zh: `${asked === null ? `缺少 --${name}` : `--${name} 的值“${asked}”不是台账中的报告期`}：应为 ${known} 之一。`,
    en: `${asked === null ? `--${name} is missing` : `--${name} can't be "${asked}"`}: give one of ${known}.`,
  })
}

const requireOrder = (before: PeriodProgress, after: PeriodProgress): void => {
  if (before.end < after.end) return
  throw new CliError(2, {
    zh: `--from ${before.period} 应早于 --to ${after.period}：请调换两者。`,
    en: `--from ${before.period} must be before --to ${after.period}: exchange them.`,
  })
}

interface Comparison {
  readonly changes: PeriodChanges
  readonly context: ChangeContext
  readonly voice: Voice
}

const compare = (tables: Tables, options: Options): Comparison => {
  const periods = computeAllPeriods(tables)
  const [before, after] = [requirePeriod(options, 'from', periods), requirePeriod(options, 'to', periods)]
  requireOrder(before, after)
  const samples = new Set(tables.sources.flatMap(({ id, kind }) => (kind === 'sample' ? [id] : [])))
  const sample = tables.tasks.some(({ source }) => samples.has(source))
  // The office may read every word of its own ledger.
  const audience = 'office'
  const record = toPublicChanges(tables, projectTables(tables, audience), periods, { sample, audience })
  const isLast = after.period === periods.at(-1)?.period
  const changes = computePeriodChanges({ before, after, means: computeMeans(before, after), record, isLast })
  const places = [...tables.regions].sort((a, b) => a.order - b.order)
  return { changes, context: { places, record }, voice: { locale: 'zh', sample } }
}

const toLine = (entry: PeriodChange, titles: ReadonlyMap<string, string>, { context, voice }: Comparison): string => {
  // The mark of the sample stands once above all lines.
  const said = formatPeriodChange({ ...voice, sample: false }, entry, context)
  const { task } = entry
  return task === null ? `  ${said}` : `  ${task} ${titles.get(task) ?? ''}：${said}`
}

const toText = (comparison: Comparison, { tasks }: Tables): string => {
  const { changes, voice } = comparison
  const plain = { ...voice, sample: false }
  const titles = new Map(tasks.map(({ id, title }) => [id, title]))
  const groups = CHANGE_GROUPS.flatMap((group) => {
    const entries = changes.entries.filter(({ kind }) => group.kinds.includes(kind))
    const lines = entries.map((entry) => toLine(entry, titles, comparison))
    return ['', formatChangeGroupFinding(plain, group, entries, null), ...lines]
  })
  return [formatChangesFinding(voice, changes), formatComparisonFinding(plain, changes.means), ...groups].join('\n')
}

const toData = (comparison: Comparison): unknown => {
  const { before: _, after: __, ...changes } = comparison.changes
  const { context, voice } = comparison
  return {
    ...changes,
    sample: voice.sample,
    kinds: CHANGE_ORDER.map(({ kind, words }) => ({ kind, words })),
    entries: changes.entries.map((entry) => ({
      ...entry,
      zh: formatPeriodChange({ locale: 'zh', sample: false }, entry, context),
      en: formatPeriodChange({ locale: 'en', sample: false }, entry, context),
    })),
  }
}

/** Prints what moved from one period to a later one: status and progress, the plan, returns, corrections. Writes nothing. */
export const diff: Command = {
  name: 'diff',
  summary: { zh: '两期之间有何变化', en: 'what moved between two periods' },
  options: [
    { flag: '--from <period>', summary: { zh: '前一期，如 2026-Q2', en: 'earlier period, such as 2026-Q2' } },
    { flag: '--to <period>', summary: { zh: '后一期，如 2026-Q3', en: 'later period, such as 2026-Q3' } },
    { flag: '--data <dir>', summary: { zh: '数据文件夹', en: 'folder of the data' }, default: 'data' },
    NOW_OPTION,
  ],
  run: async (options, effects) => {
    const tables = await readSoundTables(textOption(options, 'data'), parseToday(options, effects))
    const comparison = compare(tables, options)
    return { exit: 0, data: toData(comparison), text: toText(comparison, tables) }
  },
}
