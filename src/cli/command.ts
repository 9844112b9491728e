import type { Words } from '../core/model/column.ts'
import type { Effects } from './effects.ts'

export interface CommandOption {
  /** `--port <port>` takes a value, `--dry-run` is on or off. */
  readonly flag: string
  readonly summary: Words
  readonly default?: string | number
}

/** The options as given, under their names in camelCase; absent = not given and without a default. */
export type Options = Readonly<Record<string, unknown>>

export interface CommandResult {
  /** 0 = done, 1 = the data has errors, 2 = something is to be typed that was not. */
  readonly exit: 0 | 1 | 2
  /** What `--json` prints. */
  readonly data: unknown
  /** What is printed otherwise, without a last line break; nothing where empty. */
  readonly text: string
}

/** One command of the command line. It reaches the machine through `effects`, and reports by its result. */
export interface Command {
  readonly name: string
  readonly summary: Words
  /** What stands behind the options, such as `<file...>`: given under `files`. Absent = nothing may. */
  readonly operands?: { readonly label: string; readonly summary: Words }
  readonly options: readonly CommandOption[]
  readonly run: (options: Options, effects: Effects) => Promise<CommandResult>
}
