import type { TaskProgress } from '../analysis/types.ts'
import { BEHIND_STATUSES } from '../model/status.ts'

/** A row of the matrix: the heading of a theme, or a task. */
export type MatrixRow =
  | { readonly kind: 'theme'; readonly theme: string; readonly tasks: number; readonly behind: number }
  | { readonly kind: 'task'; readonly task: TaskProgress }

const isBehind = (task: TaskProgress): boolean => BEHIND_STATUSES.some((status) => status === task.status)

/** The tasks under headings of their themes, in the given order of themes; a theme without a task has no heading. */
export const toMatrixRows = (
  tasks: readonly TaskProgress[],
  themes: readonly { readonly id: string }[],
): readonly MatrixRow[] =>
  themes.flatMap(({ id }): readonly MatrixRow[] => {
    const own = tasks.filter((task) => task.theme === id)
    if (own.length === 0) return []
    const heading: MatrixRow = { kind: 'theme', theme: id, tasks: own.length, behind: own.filter(isBehind).length }
    return [heading, ...own.map((task): MatrixRow => ({ kind: 'task', task }))]
  })
