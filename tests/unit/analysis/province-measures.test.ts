import { describe, expect, it, test } from 'vitest'
import { computePeriodProgress } from '../../../src/core/analysis/period.ts'
import { PROVINCE_MEASURES } from '../../../src/core/analysis/province-measure-names.ts'
import { measureProvinces, toShare } from '../../../src/core/analysis/province-measures.ts'
import {
  acceptance,
  ANHUI,
  createLedger,
  JIANGSU,
  override,
  part,
  REGIONS,
  report,
  SHANGHAI,
  task,
  ZHEJIANG,
} from '../build/ledger.ts'

const Q1 = '2026-Q1'
/** On 2026-03-31 the schedule of every task is 90. */
const LEDGER = createLedger({
  tasks: ['T01', 'T02', 'T03', 'T04'].map((id) => task(id)),
  assignments: [
    ...['T01', 'T02', 'T03', 'T04'].map((id) => part(id, SHANGHAI, 'lead')),
    part('T01', JIANGSU),
    part('T02', JIANGSU),
    part('T01', ZHEJIANG),
  ],
  reports: [
    report(Q1, 'T01', SHANGHAI, 90, '2026-04-01'),
    report(Q1, 'T02', SHANGHAI, 100, '2026-04-11'),
    report(Q1, 'T03', SHANGHAI, 40, '2026-04-10'),
    report(Q1, 'T01', JIANGSU, 100, '2026-04-01'),
    report(Q1, 'T02', JIANGSU, 90, '2026-04-01'),
  ],
  acceptances: [acceptance('T01', JIANGSU, '2026-03-30')],
})
const progress = computePeriodProgress(LEDGER, Q1)
const orderBy = (by: (typeof PROVINCE_MEASURES)[number] | null): readonly string[] =>
  measureProvinces(progress, REGIONS, by).map(({ region }) => region)

describe('a share', () => {
  it.each([
    [1, 3, 33, true],
    [0, 12, 0, false],
    [0, 0, null, true],
    [999, 1000, 99, false],
    [1, 1000, 1, false],
    [10, 10, 100, false],
    [9, 9, 100, true],
  ])('of %i in %i is %s percent; small: %s', (part, base, percent, isSmall) => {
    expect(toShare(part, base)).toEqual({ part, base, percent, isSmall })
  })
})

test('each province is measured against its own tasks and its own due returns', () => {
  const [shanghai, jiangsu, zhejiang, anhui] = measureProvinces(progress, REGIONS, null)
  expect(shanghai).toMatchObject({
    reached: { part: 2, base: 4, percent: 50 },
    known: { part: 3, base: 4 },
    onTime: { part: 2, base: 4 },
    accepted: { part: 0, base: 4, percent: 0 },
  })
  expect(jiangsu).toMatchObject({ reached: { part: 2, base: 2 }, accepted: { part: 1, base: 2, percent: 50 } })
  expect(zhejiang).toMatchObject({ known: { part: 0, base: 1 }, onTime: { part: 0, base: 1, percent: 0 } })
  expect(anhui).toMatchObject({ reached: { base: 0, percent: null }, onTime: { base: 0, percent: null } })
})

test('a status set by hand counts as shown, and does not accept anything', () => {
  const byHand = computePeriodProgress(
    { ...LEDGER, overrides: [override(Q1, 'T04', SHANGHAI, 'completed'), override(Q1, 'T01', JIANGSU, 'far-behind')] },
    Q1,
  )
  const [shanghai, jiangsu] = measureProvinces(byHand, REGIONS, null)
  expect(shanghai).toMatchObject({ reached: { part: 3 }, accepted: { part: 0 } })
  expect(jiangsu).toMatchObject({ reached: { part: 1 }, accepted: { part: 1 } })
})

describe('the order', () => {
  it.each([
    [null, [SHANGHAI, JIANGSU, ZHEJIANG, ANHUI]],
    ['status', [JIANGSU, SHANGHAI, ZHEJIANG, ANHUI]],
    ['progress', [JIANGSU, SHANGHAI, ZHEJIANG, ANHUI]],
    ['gap', [JIANGSU, SHANGHAI, ZHEJIANG, ANHUI]],
    ['returns', [JIANGSU, SHANGHAI, ZHEJIANG, ANHUI]],
    ['acceptance', [JIANGSU, SHANGHAI, ZHEJIANG, ANHUI]],
  ] as const)('by %s runs from the greatest down, what is not known last', (by, order) => {
    expect(orderBy(by)).toEqual(order)
  })

  it('leaves equal values in their fixed order', () => {
    const empty = computePeriodProgress(createLedger({}), Q1)
    for (const by of PROVINCE_MEASURES)
      expect(measureProvinces(empty, REGIONS, by).map(({ region }) => region)).toEqual(REGIONS)
  })
})

test('a province that the period does not have is empty, not 0 percent', () => {
  const [other] = measureProvinces(progress, ['990000'], 'status')
  expect(other).toMatchObject({ reached: { percent: null, base: 0 }, rollUp: { total: 0, progressPercent: null } })
})
