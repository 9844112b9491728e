import type { CaseSeries, WaterRecord } from './water-record.ts'

/** Cases solved in one period, or up to it. */
export interface CaseCount {
  /** Sum of what was reported. */
  readonly solved: number
  /** Rows that are due, and those of them that were not reported. `rows` 0 = nobody owes any; `missing` = `rows`: none came. */
  readonly rows: number
  readonly missing: number
}

/** Cases of one kind, period by period. */
export interface CaseKind {
  readonly kind: string
  readonly byPeriod: readonly CaseCount[]
  /** From the first period of the plan to the one shown. */
  readonly total: CaseCount
}

/** Cases of all provinces or of one, by kind and period. */
export interface CaseView {
  readonly period: string
  /** From the first period of the plan to the one shown. */
  readonly periods: readonly string[]
  readonly kinds: readonly CaseKind[]
  readonly byPeriod: readonly CaseCount[]
  readonly total: CaseCount
}

const NOTHING: CaseCount = { solved: 0, rows: 0, missing: 0 }

const add = (a: CaseCount, b: CaseCount): CaseCount => ({
  solved: a.solved + b.solved,
  rows: a.rows + b.rows,
  missing: a.missing + b.missing,
})

const addAll = (counts: readonly CaseCount[]): CaseCount => counts.reduce(add, NOTHING)

const countAt = ({ first, solved }: CaseSeries, period: number): CaseCount => {
  if (period < first) return NOTHING
  const count = solved[period - first] ?? null
  return { solved: count ?? 0, rows: 1, missing: count === null ? 1 : 0 }
}

/** Cases up to a period; `region` null = all provinces together. Throws on a period that the record does not have. */
export const computeCases = (record: WaterRecord, period: string, region: string | null): CaseView => {
  const end = record.periods.indexOf(period)
  const start = record.planStarts[end]
  if (start === undefined) throw new Error(`unknown period: ${period}`)
  const wanted = region === null ? null : record.regions.indexOf(region)
  const places = Array.from({ length: end - start + 1 }, (_, place) => start + place)
  const kinds = record.caseKinds.map((kind, place): CaseKind => {
    const own = record.cases.filter(
      (series) =>
        series.kind === place &&
        record.planStarts[series.first] === start &&
        (wanted === null || series.region === wanted),
    )
    const byPeriod = places.map((each) => addAll(own.map((series) => countAt(series, each))))
    return { kind, byPeriod, total: addAll(byPeriod) }
  })
  return {
    period,
    periods: places.flatMap((place) => record.periods[place] ?? []),
    kinds,
    byPeriod: places.map((_, at) => addAll(kinds.flatMap(({ byPeriod }) => byPeriod[at] ?? []))),
    total: addAll(kinds.map(({ total }) => total)),
  }
}
