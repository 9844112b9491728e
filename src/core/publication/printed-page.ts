import type { Freshness } from '../analysis/freshness.ts'
import type { PeriodProgress } from '../analysis/types.ts'
import type { OpenData } from './open-data/published-table.ts'
import type { MapPath } from './map-drawing.ts'
import type { ProjectedTables } from './project.ts'
import type { TaskWords } from './payload.ts'
import type { TaskDetail } from './task-detail.ts'
import type { VersionEntry } from './versions/version-list.ts'

/** How fresh a dataset is, and whether its rows are a sample. */
export interface DatasetFreshness extends Freshness {
  readonly sample: boolean
}

/** Rows of the task list that one page carries: tasks `from` to `to` (from 1) of all. */
export interface TaskRange {
  readonly from: number
  readonly to: number
  readonly page: number
  readonly pages: number
}

/** Everything that a page is made of when it is prerendered. None of it is in the page's payload. */
export interface PrintedPage {
  /** The last period, with all tasks. */
  readonly progress: PeriodProgress
  readonly words: ReadonlyMap<string, TaskWords>
  readonly tables: ProjectedTables
  readonly freshness: readonly DatasetFreshness[]
  /** Datasets that a page may read, by file, in the form that a reader gets. */
  readonly datasets: ReadonlyMap<string, unknown>
  /** The published tables and their files. */
  readonly openData: OpenData
  /** All versions that the site holds, oldest first, the one of the page last; none = nothing is published. */
  readonly versions: readonly VersionEntry[]
  /** Outlines of the map; absent or none = the site has no map. */
  readonly mapPaths?: readonly MapPath[]
  /** Null on every page but a task's. */
  readonly detail: TaskDetail | null
  readonly range: TaskRange
}
