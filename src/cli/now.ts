import { KIND_PATTERNS } from '../core/model/cell-patterns.ts'
import type { CommandOption, Options } from './command.ts'
import type { Effects } from './effects.ts'
import { CliError } from './failure.ts'
import { textOption } from './options.ts'

const SHANGHAI_AHEAD_MS = 8 * 3_600_000
const DATE = new RegExp(KIND_PATTERNS.date, 'u')
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/

/** An instant as `releaseAt` is written. Shanghai keeps UTC+8 all year. */
const toShanghaiInstant = (epochMs: number): string =>
  `${new Date(epochMs + SHANGHAI_AHEAD_MS).toISOString().slice(0, 19)}+08:00`

/** The instant of the clock, as `releaseAt` is written. */
export const readClock = ({ now }: Pick<Effects, 'now'>): string => toShanghaiInstant(now().getTime())

/** The option that every command has which depends on the time. */
export const NOW_OPTION: CommandOption = {
  flag: '--now <instant>',
  summary: {
    zh: '以何时为现在：日期（当日零时）或时刻，如 2026-10-31T10:00+08:00；默认上海此刻',
    en: 'taken as now: a date (its first minute) or an instant, such as 2026-10-31T10:00+08:00; default: now in Shanghai',
  },
}

/** The instant taken as now, as `releaseAt` is written: `--now`, a date being its first minute in Shanghai, else the clock. */
export const parseNow = (options: Options, effects: Pick<Effects, 'now'>): string => {
  if (options['now'] === undefined) return readClock(effects)
  const text = textOption(options, 'now')
  if (DATE.test(text)) return `${text}T00:00:00+08:00`
  const [, day = ''] = INSTANT.exec(text) ?? []
  if (DATE.test(day)) return toShanghaiInstant(Date.parse(text))
  throw new CliError(2, {
    zh: `--now 的值“${text}”无效：应为日历上的日期，如 2026-11-30，或带时区的时刻，如 2026-10-31T10:00+08:00。`,
    en: `--now can't be "${text}": give a date of the calendar, such as 2026-11-30, or an instant with its zone, such as 2026-10-31T10:00+08:00.`,
  })
}

/** The day taken as today in Shanghai; see `parseNow`. */
export const parseToday = (options: Options, effects: Pick<Effects, 'now'>): string =>
  parseNow(options, effects).slice(0, 10)
