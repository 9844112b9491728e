import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sumHazards } from '../../../src/core/analysis/hazard-total.ts'
import { computeHazards } from '../../../src/core/analysis/hazards.ts'
import type { HazardTotal, HazardView } from '../../../src/core/analysis/hazard-types.ts'
import { indexHazards } from '../../../src/core/analysis/hazard-index.ts'
import { computeWaterRecord } from '../../../src/core/analysis/water-record.ts'
import { anyHazards, anySelection, indexOf, LAST, viewOf, waterTables } from './water-fixture.ts'

const counts = ({ found, rectified, accepted }: HazardTotal): readonly number[] => [found, rectified, accepted]

describe('hazards', () => {
  it('add up from the first period of the plan to the one shown', () => {
    const rows = [
      { period: '2025-Q3', found: 10, rectified: 6, accepted: 2 },
      { period: LAST, found: 5, rectified: 4, accepted: 3 },
    ]
    const { total, since, reportedUpTo } = viewOf(rows)
    expect(total).toMatchObject({
      found: 15,
      rectified: 10,
      accepted: 5,
      foundInPeriod: 5,
      rectifiedInPeriod: 4,
      acceptedInPeriod: 3,
      waitsForRectification: 5,
      waitsForAcceptance: 5,
      reporting: 'whole',
      missing: 0,
    })
    expect(total.ratePercent).toBeCloseTo(100 / 3)
    expect([since, reportedUpTo]).toEqual(['2025-Q1', LAST])
    expect(viewOf(rows, { period: '2025-Q3' }).total).toMatchObject({ found: 10, accepted: 2 })
    expect(viewOf(rows, { period: '2025-Q1' }).total).toMatchObject({ found: 0, reporting: 'none' })
  })

  it('have no rate where nothing was found', () => {
    expect(viewOf([{}]).total).toMatchObject({ found: 0, ratePercent: null, reporting: 'whole' })
  })

  it('are nothing at all in an empty ledger', () => {
    const view = viewOf([])
    expect(view).toMatchObject({ reportedUpTo: null, total: { reporting: 'none', ratePercent: null, rows: 0 } })
    expect(view.byRegion.map(({ total }) => total.reporting)).toEqual(['none', 'none', 'none', 'none'])
  })

  it.each([
    ['a number', [{ period: LAST, found: 5, rectified: null, accepted: 0 }]],
    ['a row', [] as const],
  ])('are partial once %s is missing, and what was reported counts on', (_, late) => {
    const rows = [{ period: '2025-Q3', found: 10, rectified: 6, accepted: 2 }, ...late]
    expect(viewOf(rows).total).toMatchObject({
      found: 10,
      accepted: 2,
      reporting: 'partial',
      rows: 2,
      missing: 1,
      missingInPeriod: 1,
    })
    expect(viewOf(rows).byPeriod.map(({ total }) => total.reporting)).toEqual(['none', 'none', 'whole', 'partial'])
  })

  it('are missing where nobody reported, which is not zero', () => {
    const rows = [{ found: null, rectified: null, accepted: null }]
    expect(viewOf(rows)).toMatchObject({ total: { reporting: 'missing' }, reportedUpTo: null })
  })

  it('stay out as a whole series while a gap puts their totals out of order', () => {
    const rows = [
      { period: '2025-Q2', found: null, rectified: null, accepted: null },
      { period: '2025-Q3', found: 0, rectified: 4, accepted: 4 },
      { period: LAST, found: 9, rectified: 1, accepted: 1 },
    ]
    expect(viewOf(rows, { period: '2025-Q3' }).total).toMatchObject({ found: 0, rectified: 0, reporting: 'missing' })
    expect(viewOf(rows).total).toMatchObject({ found: 9, rectified: 5, accepted: 5, reporting: 'partial', missing: 1 })
  })

  it('begin anew with another plan', () => {
    const tables = waterTables([
      { period: '2025-Q2', found: 10 },
      { period: LAST, found: 3 },
    ])
    const periods = tables.periods.map((period) => ({ ...period, plan: period.id < '2025-Q3' ? 'plan2' : 'plan3' }))
    const index = indexHazards(computeWaterRecord({ ...tables, periods }))
    const of = (period: string): HazardView => computeHazards(index, { period, region: null, water: null, kind: null })
    expect(of(LAST)).toMatchObject({ since: '2025-Q3', total: { found: 3, missing: 0 } })
    expect(of('2025-Q2')).toMatchObject({ since: '2025-Q1', total: { found: 10 } })
  })

  it('of a list by province, water or kind are not narrowed by the filter of that name', () => {
    const rows = [
      { region: '310000', water: 'w1', found: 3 },
      { region: '320000', water: 'w1', found: 4 },
      { region: '320000', water: 'w2', found: 5 },
    ]
    const view = viewOf(rows, { region: '320000', water: 'w1' })
    expect(view.total.found).toBe(4)
    expect(view.byRegion.map(({ total }) => total.found)).toEqual([3, 4, 0, 0])
    expect(view.byWater.map(({ total }) => total.found)).toEqual([4, 5, 0])
    expect(view.byWater[0]?.regions.map(({ total }) => total.found)).toEqual([3, 4, 0, 0])
  })

  it('of an unknown period are a fault of the program', () => {
    expect(() => viewOf([], { period: '1999-Q1' })).toThrow('unknown period: 1999-Q1')
  })
})

describe('whatever was reported', () => {
  const totalsOf = (view: HazardView): readonly HazardTotal[] => [
    view.total,
    ...[...view.byPeriod, ...view.byRegion, ...view.byKind, ...view.byWater].map(({ total }) => total),
    ...view.byWater.flatMap(({ regions }) => regions.map(({ total }) => total)),
  ]

  test('a rate lies between 0 and 100, nothing waits in the negative, and what waits adds up', () => {
    fc.assert(
      fc.property(anyHazards, anySelection, (rows, selection) => {
        for (const total of totalsOf(viewOf(rows, selection))) {
          if (total.ratePercent !== null) {
            expect(total.ratePercent).toBeGreaterThanOrEqual(0)
            expect(total.ratePercent).toBeLessThanOrEqual(100)
          }
          expect(total.ratePercent === null).toBe(total.found === 0)
          expect(Math.min(total.waitsForRectification, total.waitsForAcceptance)).toBeGreaterThanOrEqual(0)
          expect(total.accepted + total.waitsForAcceptance + total.waitsForRectification).toBe(total.found)
          expect(total.missing).toBeLessThanOrEqual(total.rows)
        }
      }),
    )
  })

  test('totals over any split agree', () => {
    fc.assert(
      fc.property(anyHazards, anySelection, (rows, { period }) => {
        const view = viewOf(rows, { period })
        const splits = [
          view.byRegion,
          view.byKind,
          view.byWater,
          view.byWater.flatMap(({ regions }) => regions),
          view.byPeriod.slice(-1),
        ]
        for (const split of splits) expect(sumHazards(split.map(({ total }) => total))).toEqual(view.total)
      }),
    )
  })

  test('a part is what the filter of its name leaves', () => {
    fc.assert(
      fc.property(anyHazards, anySelection, (rows, selection) => {
        const view = viewOf(rows, selection)
        for (const { id, total } of view.byRegion)
          expect(viewOf(rows, { ...selection, region: id }).total).toEqual(total)
        for (const { id, total } of view.byWater) expect(viewOf(rows, { ...selection, water: id }).total).toEqual(total)
        for (const { id, total } of view.byPeriod)
          expect(viewOf(rows, { ...selection, period: id }).total).toEqual(total)
      }),
      { numRuns: 30 },
    )
  })

  test('the order of rows changes nothing', () => {
    const turned = anyHazards.chain((rows) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => [rows, other] as const),
    )
    fc.assert(
      fc.property(turned, anySelection, ([rows, other], selection) => {
        expect(viewOf(other, selection)).toEqual(viewOf(rows, selection))
      }),
    )
  })

  test('removing a row never turns partial into whole', () => {
    fc.assert(
      fc.property(anyHazards, fc.nat(), (rows, at) => {
        const before = viewOf(rows).total
        const gone = rows[at % Math.max(1, rows.length)]
        // The first row of a series decides from when on it is due.
        const isFirst = !rows.some(
          (row) =>
            row.region === gone?.region &&
            row.water === gone.water &&
            row.kind === gone.kind &&
            row.period < gone.period,
        )
        fc.pre(gone !== undefined && !isFirst && before.reporting !== 'whole')
        expect(viewOf(rows.filter((row) => row !== gone)).total.reporting).not.toBe('whole')
      }),
    )
  })
})

describe('with a million hazards in a hundred thousand rows', () => {
  const PERIODS = Array.from(
    { length: 36 },
    (_, month) => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  )
  const kinds = indexOf([]).record.kinds
  const regions = indexOf([]).record.regions
  const waters = Array.from({ length: 125 }, (_, place) => ({ id: `w${place}`, kind: null, regions: null }))
  const series = waters.flatMap((_, water) =>
    regions.flatMap((_code, region) =>
      kinds.map((_kind, kind) => {
        const found = PERIODS.map((_period, at) => 8 + ((at + water + kind) % 5))
        return {
          region,
          water,
          kind,
          first: 0,
          found,
          rectified: found.map((n) => n - 2),
          accepted: found.map((n) => n - 4),
        }
      }),
    ),
  )
  const record = {
    periods: PERIODS,
    planStarts: PERIODS.map(() => 0),
    regions,
    waters,
    kinds,
    caseKinds: [],
    hazards: series,
    cases: [],
  }
  const index = indexHazards(record)

  it('another view is computed within 100 ms', () => {
    const times = ['2026-12', '2026-06', '2026-12', '2025-12', '2026-11'].map((period, turn) => {
      const start = performance.now()
      const view = computeHazards(index, {
        period,
        region: regions[turn] ?? null,
        water: null,
        kind: kinds[turn] ?? null,
      })
      expect(view.total.found).toBeGreaterThan(0)
      return performance.now() - start
    })
    const all = computeHazards(index, { period: '2026-12', region: null, water: null, kind: null })
    expect(all.total.found).toBeGreaterThanOrEqual(1_000_000)
    expect(counts(sumHazards(all.byWater.map(({ total }) => total)))).toEqual(counts(all.total))
    expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(100)
  })
})
