import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../../src/core/model/check-files.ts'
import { checkTables } from '../../../src/core/model/check-tables.ts'
import { checkFigureSum } from '../../../src/core/model/checks/figure-sums.ts'
import { ISSUE_CODE_LIST } from '../../../src/core/model/issue-codes.ts'
import { UNITING_CODES } from '../../../src/core/model/issue-codes/uniting.ts'
import { WORKBOOK_CODES } from '../../../src/core/model/issue-codes/workbooks.ts'
import { CASES, checkFixture, listFixtureCodes, TODAY, toFiles, type CheckCase } from './fixtures.ts'

const UNCHANGED: CheckCase = { at: '' }

describe('the checks', () => {
  it('find nothing in the base ledger', () => {
    expect(checkFixture(UNCHANGED)).toEqual([])
  })

  it('have a fixture for every code', () => {
    // What workbooks trip is shown by real workbooks, in tests/unit/ledger.
    const ofTables = ISSUE_CODE_LIST.filter((code) => !(code in UNITING_CODES || code in WORKBOOK_CODES))
    expect([...listFixtureCodes()].sort()).toEqual([...ofTables].sort())
  })

  it.each(CASES)('report %s alone, at its place, for %s', (code, _, fixture) => {
    const issues = checkFixture(fixture)
    expect(issues.map((issue) => issue.code)).toEqual([code])
    expect(issues.map(({ place }) => (place.pointer === null ? place.file : `${place.file}#${place.pointer}`))).toEqual(
      [fixture.at],
    )
  })

  it('do not depend on the order of rows', () => {
    for (const [, , fixture] of CASES) {
      const { tables } = checkFiles(toFiles(fixture), { today: TODAY })
      const turned = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.toReversed()]))
      const codesOf = (some: typeof tables): readonly string[] =>
        checkTables(some, { today: TODAY })
          .map(({ code }) => code)
          .toSorted()
      expect(codesOf(turned as unknown as typeof tables)).toEqual(codesOf(tables))
    }
  })

  it('leave out what a row that could not be read would make look wrong', () => {
    const fixture: CheckCase = { at: '', change: { tasks: { T01: { due: '2026-02-30' } } } }
    const { issues, unreadable } = checkFiles(toFiles(fixture), { today: TODAY })
    expect(issues.map(({ code }) => code)).toEqual(['E110'])
    expect(unreadable).toEqual(['tasks'])
  })

  it('name the file of each of two files of one table', () => {
    const [first, ...others] = toFiles(UNCHANGED).filter(({ table }) => table === 'themes')
    expect(others).toEqual([])
    const rest = toFiles(UNCHANGED).filter(({ table }) => table !== 'themes')
    if (first?.kind !== 'read') throw new Error('the base has themes')
    const again = { ...first, file: 'ledger/themes.json', rows: structuredClone(first.rows) }
    const { issues } = checkFiles([...rest, first, again], { today: TODAY })
    expect(issues.map(({ code, place }) => [code, place.file, place.pointer])).toEqual([
      ['E201', 'ledger/themes.json', '/0'],
    ])
  })
})

describe('a sum of figures', () => {
  const { tables } = checkFiles(toFiles(UNCHANGED), { today: TODAY })

  it('is accepted for exact figures that count the same in one kind of scope', () => {
    expect(checkFigureSum(tables.figures, ['boats.ah', 'boats.sh'])).toEqual([])
  })

  it('is refused for an id without a figure', () => {
    expect(checkFigureSum(tables.figures, ['boats.ah', 'boats.zj']).map(({ code }) => code)).toEqual(['E202'])
  })
})
