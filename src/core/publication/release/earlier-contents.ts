import { toKeyText } from '../../model/cell-text.ts'
import { compareTexts } from '../../model/grouping.ts'
import { compareRevisions } from '../../model/plan-on.ts'
import type { Table } from '../../model/table.ts'
import { TABLE_NAMES, TABLES } from '../../model/tables.ts'
import type { RowOfTable, Tables } from '../../model/tables.ts'
import { findCorrectedPeriod, undoCorrections } from '../embargo/corrections.ts'
import { PLAN_CONTENT } from './period-content.ts'

type AnyRow = Readonly<Record<string, unknown>>
type Correction = RowOfTable<'corrections'>
type Revision = RowOfTable<'revisions'>

/** Whether a correction is of something that a period holds: of a row of its own, or of the plan and the rule by which it is judged. */
export const isOfContent = (correction: Pick<Correction, 'table' | 'key'>, period: string): boolean => {
  const own = findCorrectedPeriod(correction)
  return own === null ? PLAN_CONTENT.has(correction.table) : own === period
}

/** Whether a revision withholds or discloses a task. */
export const isOfDisclosure = ({ table, field }: Pick<Revision, 'table' | 'field'>): boolean =>
  table === 'tasks' && field === 'disclosure'

/** Tasks as they were withheld before some revisions, newest first. */
const undoDisclosures = (tasks: Tables['tasks'], newestFirst: readonly Revision[]): Tables['tasks'] => {
  const before = new Map(newestFirst.map((revision) => [revision.key, revision.before]))
  return tasks.map((task): RowOfTable<'tasks'> => {
    const cell = before.get(task.id)
    return cell === 'public' || cell === 'withheld' ? { ...task, disclosure: cell } : task
  })
}

/** Rows without those of which a correction says that a cell was empty before. */
const dropAdded = (table: Table, rows: readonly AnyRow[], corrections: readonly Correction[]): readonly AnyRow[] => {
  const added = new Set(
    corrections.filter(({ table: name, before }) => name === table.name && before === null).map(({ key }) => key),
  )
  return added.size === 0 ? rows : rows.filter((row) => !added.has(toKeyText(table, row)))
}

/** Revisions as they were written before some corrections: a later one starts from the corrected cell. */
const undoInRevisions = (revisions: readonly Revision[], corrections: readonly Correction[]): readonly Revision[] =>
  corrections
    .toSorted((a, b) => compareTexts(b.on, a.on))
    .reduce(
      (rows, { on, table, key, field, before, after }) =>
        rows.map((row) =>
          row.table === table && row.key === key && row.field === field && row.on >= on && row.before === after
            ? { ...row, before }
            : row,
        ),
      revisions,
    )

/** The first of those that say the same. */
const keepDistinct = <T>(items: readonly T[], toText: (item: T) => string): readonly T[] => [
  ...new Map(items.toReversed().map((item) => [toText(item), item])).values(),
]

/** The tasks as they may have been withheld: now, or before any of the revisions that withhold or disclose. */
const listDisclosed = (tasks: Tables['tasks'], revisions: readonly Revision[]): readonly Tables['tasks'][] => {
  const newestFirst = revisions.filter(isOfDisclosure).toSorted((a, b) => compareRevisions(b, a))
  const all = [tasks, ...newestFirst.map((_, index) => undoDisclosures(tasks, newestFirst.slice(0, index + 1)))]
  return keepDistinct(all, (rows) =>
    rows.flatMap(({ id, disclosure }) => (disclosure === 'withheld' ? [id] : [])).join(),
  )
}

/**
 * What the tables may have held of a period at one of its releases: with every correction that was made since undone, and
 * tasks withheld as they were. There are several: what is of the very day may have been made before or after, a task may
 * have been withheld later than it was decided, and a cell that was empty may have been so in a row that was there, or
 * in none.
 */
export const listEarlierContents = (
  tables: Tables,
  whole: Pick<Tables, 'revisions'>,
  { period, releasedOn }: Pick<RowOfTable<'releases'>, 'period' | 'releasedOn'>,
): readonly Tables[] => {
  const own = tables.corrections.filter((correction) => isOfContent(correction, period))
  const since = [own.filter(({ on }) => on > releasedOn), own.filter(({ on }) => on >= releasedOn)]
  const undo = (corrections: readonly Correction[], withoutAdded: boolean, tasks: Tables['tasks']): Tables => {
    const present = { ...tables, tasks, revisions: undoInRevisions(tables.revisions, corrections) }
    const rows = TABLE_NAMES.map((name): readonly [string, readonly AnyRow[]] => {
      const table: Table = TABLES[name]
      const undone = undoCorrections<AnyRow>(table, present[name], corrections)
      return [name, withoutAdded ? dropAdded(table, undone, corrections) : undone]
    })
    return Object.fromEntries(rows) as unknown as Tables // as they were named
  }
  return keepDistinct(since, ({ length }) => String(length)).flatMap((corrections) => {
    const additions = corrections.some(({ before }) => before === null) ? [false, true] : [false]
    return listDisclosed(tables.tasks, whole.revisions).flatMap((tasks) =>
      additions.map((withoutAdded) => undo(corrections, withoutAdded, tasks)),
    )
  })
}
