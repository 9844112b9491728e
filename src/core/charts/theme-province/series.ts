import type { PeriodProgress, RollUp } from '../../analysis/types.ts'
import { nothing, type Nothing } from '../chart.ts'
import type { Province } from '../provinces.ts'
import type { ThemeCell, ThemeProvinceSeries } from './types.ts'

/** What the chart reads of a row of `themes`. */
export interface NamedTheme {
  readonly id: string
  readonly name: string
  readonly nameEn: string | null
  readonly order: number
}

const cellOf = (region: string, found: RollUp | undefined): ThemeCell => ({
  region,
  progressPercent: found?.progressPercent ?? null,
  scheduledPercent: found?.scheduledPercent ?? null,
  gapPoints: found?.gapPoints ?? null,
  partial: found?.partial ?? false,
  total: found?.total ?? 0,
})

/** Every theme in its order with the four provinces' parts, or why there is none. */
export const computeThemeProvinceSeries = (
  progress: PeriodProgress,
  themes: readonly NamedTheme[],
  provinces: readonly Province[],
): ThemeProvinceSeries | Nothing => {
  const rows = [...themes]
    .sort((a, b) => a.order - b.order)
    .map((theme) => ({
      theme: theme.id,
      name: { zh: theme.name, en: theme.nameEn ?? theme.name },
      cells: provinces.map(({ code }) => cellOf(code, progress.themeProvinces[theme.id]?.[code])),
    }))
  return rows.length === 0
    ? nothing('计划没有划分主题。', 'The plan has no themes.')
    : { kind: 'theme-province', asOf: progress.end, provinces, themes: rows }
}
