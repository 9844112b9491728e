import type { ChartTable, Drawing, Locale, Nothing, Voice } from './chart.ts'
import type { Province } from './provinces.ts'
import type { NamedTheme } from './theme-province/series.ts'

/** What a chart needs beside its data: language, sample mark, and the names of provinces and themes. */
export interface ChartContext extends Voice {
  readonly provinces: readonly Province[]
  readonly themes: readonly NamedTheme[]
}

/** A chart of some data: its drawing for a width, the sentence and the table that say the same. */
export interface PreparedChart {
  readonly kind: 'chart'
  readonly draw: (width: number) => Drawing
  readonly words: string
  readonly table: ChartTable
}

interface ChartParts<I, S> {
  readonly compute: (input: I, context: ChartContext) => S | Nothing
  readonly draw: (series: S, width: number, locale: Locale) => Drawing
  readonly format: (series: S, voice: Voice) => string
  readonly table: (series: S, locale: Locale) => ChartTable
}

const isNothing = (value: object): value is Nothing => 'kind' in value && value.kind === 'nothing'

/** A chart from its parts: a function from data to the prepared chart, or to why there is none. */
export const defineChart =
  <I, S extends object>(parts: ChartParts<I, S>) =>
  (input: I, context: ChartContext): PreparedChart | Nothing => {
    const series = parts.compute(input, context)
    if (isNothing(series)) return series
    return {
      kind: 'chart',
      draw: (width) => parts.draw(series, width, context.locale),
      words: parts.format(series, context),
      table: parts.table(series, context.locale),
    }
  }
