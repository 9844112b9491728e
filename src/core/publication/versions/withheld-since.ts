import type { Words } from '../../model/column.ts'
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

/** Something that a publication did and that its operator should look at. */
export interface PublicationWarning {
  readonly kind: 'withheld-since'
  readonly words: Words
  readonly versions: readonly WithheldSince[]
}

/** Warns of versions that hold what is withheld now, and says what to do. */
export const warnOfWithheldSince = (versions: readonly WithheldSince[]): readonly PublicationWarning[] => {
  if (versions.length === 0) return []
  const named = versions.map(({ version, tasks }) => `${version}（${tasks.join('、')}）`).join('、')
  const namedEn = versions.map(({ version, tasks }) => `${version} (${tasks.join(', ')})`).join(', ')
  const words = {
    zh: `注意：沿用的版本仍含现已不予公开的任务当时公开的内容：${named}。已发布的版本不会自行改变。不该再公开的，请逐个版本撤回（publish 加 --withdraw ${versions[0]?.version}），并清除以前的发布目录、备份与缓存。`,
    en: `Note: versions that are kept hold what was public of tasks that are withheld now: ${namedEn}. Published versions do not change by themselves. Where it must not stand, take away each version (publish with --withdraw ${versions[0]?.version}), and clear former release folders, copies and caches.`,
  }
  return [{ kind: 'withheld-since', words, versions }]
}
