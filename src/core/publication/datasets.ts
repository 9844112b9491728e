import { computePlanEditsByTask } from '../analysis/plan-edits.ts'
import { computeOriginalDates } from '../analysis/original-dates.ts'
import { findTask } from '../analysis/history.ts'
import type { PeriodProgress } from '../analysis/types.ts'
import type { Audience, Words } from '../model/column.ts'
import { writeRows } from '../model/json.ts'
import type { Table } from '../model/table.ts'
import { TABLES, TABLE_NAMES } from '../model/tables.ts'
import type { Tables } from '../model/tables.ts'
import { listToldRevisions } from './changed-cells.ts'
import { MARKING_COLUMN, toMarkingCell, withMarkingColumn } from './open-data/marking-column.ts'
import type { TaskWords } from './payload.ts'
import type { ProjectedRow, ProjectedTables } from './project.ts'
import { CHANGES, type PublicChanges } from './changes-dataset.ts'
import { createDetailBuilder } from './task-detail.ts'
import type { TaskDetail } from './task-detail.ts'
import { toView } from './to-view.ts'

/** A file of the published data: its path below `data/v/<version>/`, and its text. */
export interface Dataset {
  readonly path: string
  readonly text: string
}

/** A table as a published file, in chunks of its text: of millions of rows there is no one text. */
export interface TableDataset {
  readonly path: string
  readonly chunks: readonly string[]
}

/** SHA-256 as hex of a text, or of one that comes in chunks. */
export type Hash = (text: string | readonly string[]) => string

/** Spells a text: one syllable per character, separated by blanks; what is not Chinese stands for itself. */
export type Spell = (text: string) => string

const compact = (value: unknown): string => `${JSON.stringify(value)}\n`

/** The rows of a table as its JSON says them: where there is a marking, in every row. */
const writeMarked = (
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
  marking: Words | null,
): Iterable<string> => {
  if (!marking) return writeRows(table, rows)
  const cell = { [MARKING_COLUMN]: toMarkingCell(marking) }
  return writeRows(
    withMarkingColumn(table),
    rows.map((row) => ({ ...row, ...cell })),
  )
}

/**
 * The projected tables as the datasets whose digests make the version. `marking` = what every row must say of itself;
 * null = nothing.
 */
export const writeTableDatasets = (tables: ProjectedTables, marking: Words | null = null): readonly TableDataset[] =>
  TABLE_NAMES.map((name) => ({
    path: `tables/${name}.json`,
    chunks: [...writeMarked(TABLES[name], tables[name], marking)],
  }))

/** Every period as numbers and statuses. */
export const writeViewDatasets = (periods: readonly PeriodProgress[], sample: boolean): readonly Dataset[] =>
  periods.map((progress) => ({ path: `view/${progress.period}.json`, text: compact(toView(progress, sample)) }))

/** The words of every task, and how its title is spelled. A withheld task has neither. */
export const toTaskWords = (tables: ProjectedTables, spell: Spell): readonly TaskWords[] => {
  const leads = new Map(tables.assignments.filter(({ role }) => role === 'lead').map((part) => [part.task, part]))
  return tables.tasks.map(({ id = '', title = null, titleEn = null }) => {
    const lead = leads.get(id)
    return {
      id,
      title,
      titleEn,
      pinyin: title === null ? null : spell(title),
      leadUnit: lead?.unit ?? null,
      leadUnitEn: lead?.unitEn ?? null,
    }
  })
}

/** One detail per task, made one after the other. `projected` are the tables as that audience sees them. */
export function* computeDetails(
  tables: Tables,
  projected: ProjectedTables,
  periods: readonly PeriodProgress[],
  audience: Audience,
): Generator<TaskDetail, void> {
  const build = createDetailBuilder({
    tables: projected,
    edits: computePlanEditsByTask({ ...tables, revisions: listToldRevisions(tables.revisions, audience) }),
    originals: computeOriginalDates(tables),
  })
  const periodsOf = ({ id = '' }: ProjectedRow<'tasks'>): TaskDetail['periods'] =>
    periods.flatMap((progress) => {
      const task = findTask(progress.tasks, id)
      return task ? [{ period: progress.period, end: progress.end, task }] : []
    })
  for (const task of projected.tasks) yield build(task, periodsOf(task))
}

/** A task's detail as a dataset. */
export const writeDetailDataset = (detail: TaskDetail): Dataset => ({
  path: `tasks/${detail.id}.json`,
  text: compact(detail),
})

/** The words of all tasks as a dataset. */
export const writeWordsDataset = (words: readonly TaskWords[]): Dataset => ({
  path: 'tasks.json',
  text: compact(words),
})

/** Edits and corrections as a dataset. */
export const writeChangesDataset = (changes: PublicChanges): Dataset => ({
  path: CHANGES.file,
  text: compact(changes),
})
