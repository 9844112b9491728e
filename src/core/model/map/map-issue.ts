import type { Words } from '../column.ts'
import { toFound, type Issue } from '../issue.ts'
import type { IssueCode } from '../issue-codes.ts'

/** What the map is called in messages. */
const MAP: Words = { zh: '地图', en: 'Map' }

/** An issue of a file of the map. */
export const toMapIssue = (
  code: IssueCode,
  file: string,
  pointer: string | null,
  found: unknown,
  expected: Words | null,
): Issue => ({
  code,
  place: { file, pointer, row: null, table: MAP, column: null, key: null },
  found: toFound(found),
  expected,
})

/** A cell of an object that may come from anywhere: own keys alone. */
export const readOwn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
