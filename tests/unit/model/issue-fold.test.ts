import { describe, expect, it } from 'vitest'
import { foldIssues } from '../../../src/core/model/issue-fold.ts'
import { formatFoldedIssue } from '../../../src/core/model/issue-format.ts'
import type { Issue } from '../../../src/core/model/issue.ts'

const TASKS = { zh: '任务', en: 'Tasks' }
const DUE = { zh: '完成时限', en: 'Due' }

const issueOf = (row: number, cells: Partial<Issue> = {}, place: Partial<Issue['place']> = {}): Issue => ({
  code: 'E110',
  found: null,
  expected: null,
  ...cells,
  place: { file: 'tasks.json', pointer: `/${row}/due`, row, table: TASKS, column: DUE, key: `T${row}`, ...place },
})

const many = (count: number, cells: Partial<Issue> = {}, place: Partial<Issue['place']> = {}): readonly Issue[] =>
  Array.from({ length: count }, (_, row) => issueOf(row, cells, place))

const rowsTold = (issues: readonly Issue[]): readonly (number | null)[] =>
  foldIssues(issues).map(({ issue }) => issue.place.row)

const countMore = (issues: readonly Issue[]): number => foldIssues(issues).reduce((sum, { more }) => sum + more, 0)

describe('issues of one cause', () => {
  it('are all told up to 20', () => {
    expect(foldIssues(many(20))).toEqual(many(20).map((issue) => ({ issue, more: 0 })))
  })

  it('are told by the first five and the number of the others from 21', () => {
    expect(foldIssues(many(21)).map(({ issue, more }) => [issue.place.row, more])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 16],
    ])
  })

  it.each<[string, readonly Issue[]]>([
    ['code', many(11, { code: 'E107' })],
    ['table', many(11, {}, { table: { zh: '里程碑', en: 'Milestones' } })],
    ['column', many(11, {}, { column: { zh: '起', en: 'Start' } })],
    ['column, for one is of the whole row', many(11, {}, { column: null })],
  ])('are of one %s', (_, others) => {
    expect(countMore([...many(11), ...others])).toBe(0)
  })

  it('may stand in two files of one table', () => {
    expect(countMore([...many(11), ...many(11, {}, { file: 'ledger/tasks.json' })])).toBe(17)
  })

  it('may be files that are no tables', () => {
    expect(countMore(many(30, { code: 'W307' }, { table: null, column: null, row: null }))).toBe(25)
  })

  it('leave the others where they are', () => {
    const one = issueOf(2, { code: 'E107' })
    const issues = many(30).flatMap((issue) => (issue.place.row === 2 ? [issue, one] : [issue]))
    expect(rowsTold(issues)).toEqual([0, 1, 2, 2, 3, 4])
    expect(foldIssues(issues)[3]).toEqual({ issue: one, more: 0 })
  })
})

describe('the line of what is not told', () => {
  const last = (issues: readonly Issue[], locale: 'zh' | 'en'): string | undefined => {
    const folded = foldIssues(issues).at(-1)
    return folded && formatFoldedIssue(folded, locale).split('\n\n')[1]
  }

  it.each([
    ['zh', 'E110 任务「完成时限」：另有 25 处同类（--json 全部列出）'],
    ['en', 'E110 Tasks [Due]: 25 more of the same kind (--json lists them all)'],
  ] as const)('names the cause in %s', (locale, line) => {
    expect(last(many(30), locale)).toBe(line)
  })

  it('names the code alone where there is no table', () => {
    expect(last(many(30, { code: 'W307' }, { table: null, column: null }), 'zh')).toBe(
      'W307：另有 25 处同类（--json 全部列出）',
    )
  })

  it('is not there where all are told', () => {
    expect(last(many(20), 'zh')).toBeUndefined()
  })
})
