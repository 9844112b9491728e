import type { Audience } from '../core/model/column.ts'
import type { Options } from './command.ts'
import { CliError } from './failure.ts'
import { textOption } from './options.ts'

const AUDIENCES = ['public', 'office'] as const satisfies readonly Audience[]

/** Whose site it is, of an option that has a default or was checked to be there. */
export const parseAudience = (options: Options): Audience => {
  const asked = textOption(options, 'audience')
  const found = AUDIENCES.find((each) => each === asked)
  if (found) return found
  throw new CliError(2, {
    zh: `--audience 的值“${asked}”无效：应为 public（公开）或 office（内部）。`,
    en: `--audience can't be "${asked}": give public or office.`,
  })
}
