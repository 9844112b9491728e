import type { Words } from '../column.ts'

/** What an issue of one code says: what is wrong, and what to do about it. */
export interface IssueWords {
  readonly what: Words
  readonly remedy: Words
}
