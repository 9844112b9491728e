import type { Options } from './command.ts'
import { CliError } from './failure.ts'
import { textOption } from './options.ts'

/** The option `--base`: path under which the site is reached, `/` or `/sub/`. Refuses any other form. */
export const parseBase = (options: Options): string => {
  const base = textOption(options, 'base')
  if (/^\/([\w.~-]+\/)*$/.test(base)) return base
  throw new CliError(2, {
    zh: `--base 的值“${base}”无效：应以 / 开头、以 / 结尾，如 / 或 /sub/。`,
    en: `--base can't be "${base}": it begins and ends with a slash, like / or /sub/.`,
  })
}
