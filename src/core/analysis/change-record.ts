import type { Words } from '../model/column.ts'
import type { PlanEdit } from './plan-edits.ts'

/** An edit of the plan as a record of changes keeps it. */
export interface RecordedEdit extends PlanEdit {
  /** Its texts are withheld by law and read 略; dates, provinces and numbers of tasks stay. */
  readonly withheld: boolean
}

/** A correction of a published value. */
export interface RecordedCorrection {
  readonly on: string
  readonly table: string
  /** Key of the row, joined by `/`. */
  readonly key: string
  /** Null, like the cells and the reason = withheld by law. */
  readonly field: string | null
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
  readonly reasonEn: string | null
}

/** A text and its English twin; null = not translated, or withheld. */
interface TwinText {
  readonly title: string | null
  readonly titleEn: string | null
}

/** Everything that was changed in the plan and in published values, of every period. */
export interface ChangeRecord {
  /** Oldest first. */
  readonly edits: readonly RecordedEdit[]
  /** Oldest first. */
  readonly corrections: readonly RecordedCorrection[]
  /** Titles of the milestones that were edited, by id. */
  readonly milestones: Readonly<Record<string, TwinText>>
  /** What people call a table (`tasks`) or a column (`tasks.theme`) that an edit or a correction names. */
  readonly names: Readonly<Record<string, Words>>
}
