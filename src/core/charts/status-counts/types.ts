import type { Status } from '../../model/status.ts'

/** The tasks of one status, in the order of their numbers. */
export interface StatusGroup {
  readonly status: Status
  /** How many; never 0. */
  readonly count: number
  /** Ids of the tasks. */
  readonly tasks: readonly string[]
}

/** Tasks by status: a mark each, or, where they are too many to tell apart, a bar per status. */
export interface StatusCountsSeries {
  readonly kind: 'status-counts'
  readonly form: 'marks' | 'bars'
  readonly asOf: string
  readonly total: number
  readonly groups: readonly StatusGroup[]
}
