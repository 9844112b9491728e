import type { Words } from '../column.ts'
import type { Issue } from '../issue.ts'
import { readOwn, toMapIssue } from './map-issue.ts'
import { MAP_FILES, type MapNotes } from './province-map.ts'

/** `GS(2024)0001号`, `GS京(2022)1061号`, `沪S(2021)012号`; brackets of either width. */
const APPROVAL_NUMBER = /^(?:GS\p{Script=Han}?|\p{Script=Han}S)[(（]\d{4}[)）]\d{1,6}号$/u

const NUMBER: Words = { zh: '审图号，如 GS(2024)0001号', en: 'an approval number such as GS(2024)0001号' }
const LONGEST = 200

const FIELDS = [
  ['publisher', { zh: '发布单位', en: 'who published the map' }],
  ['source', { zh: '出处', en: 'where the map was taken from' }],
] as const satisfies readonly (readonly [string, Words])[]

const toText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST ? value.trim() : null

/** What a map says of itself, or what it leaves unsaid. */
export const parseNotes = (
  content: unknown,
): { readonly notes: MapNotes | null; readonly issues: readonly Issue[] } => {
  const number = toText(readOwn(content, 'approvalNumber'))
  const isNumber = number !== null && APPROVAL_NUMBER.test(number)
  const file = MAP_FILES.notes
  const issues = [
    ...(isNumber ? [] : [toMapIssue('E501', file, '/approvalNumber', readOwn(content, 'approvalNumber'), NUMBER)]),
    ...FIELDS.flatMap(([name, expected]) => {
      const found = readOwn(content, name)
      return toText(found) === null ? [toMapIssue('E506', file, `/${name}`, found, expected)] : []
    }),
  ]
  const publisher = toText(readOwn(content, 'publisher'))
  const source = toText(readOwn(content, 'source'))
  return issues.length > 0 || number === null || publisher === null || source === null
    ? { notes: null, issues }
    : { notes: { approvalNumber: number, publisher, source }, issues }
}
