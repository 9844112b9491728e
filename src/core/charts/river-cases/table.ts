import { formatPeriodShort } from '../../format/dates.ts'
import { WATER_UI } from '../../format/ui/water.ts'
import type { ChartTable, Locale } from '../chart.ts'
import { caseText } from './count.ts'
import type { CaseRow, RiverCasesSeries } from './types.ts'

/** One row per kind, a column per period, the sum behind them; all kinds together last. */
export const toRiverCasesTable = (series: RiverCasesSeries, locale: Locale): ChartTable => {
  const { cases } = WATER_UI[locale]
  const cellsOf = (row: CaseRow): readonly string[] =>
    [...row.byPeriod, row.total].map((count) => caseText(count, locale))
  return {
    header: [cases.kind, ...series.periods.map(formatPeriodShort), cases.total],
    rows: [...series.rows.map((row) => [row.name[locale], ...cellsOf(row)]), [cases.all, ...cellsOf(series.all)]],
  }
}
