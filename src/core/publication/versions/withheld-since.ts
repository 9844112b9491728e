import type { VersionRows } from './version-changes.ts'

/** A version that was published before, and the tasks, withheld since, whose words it holds. */
export interface WithheldSince {
  readonly version: string
  readonly tasks: readonly string[]
}

/** The versions that hold the words of tasks that are withheld now; none = none does. `tasks` = their tables of tasks, as they were published. */
export const listWithheldSince = (
  withheld: ReadonlySet<unknown>,
  versions: readonly { readonly version: string; readonly tasks: NonNullable<VersionRows['tasks']> }[],
): readonly WithheldSince[] =>
  versions.flatMap(({ version, tasks }) => {
    const held = tasks.flatMap((row) => (withheld.has(row['id']) && 'title' in row ? [String(row['id'])] : []))
    return held.length === 0 ? [] : [{ version, tasks: held }]
  })
