import type { ChartTable, Locale } from '../chart.ts'
import { plainText } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import type { ThemeProvinceSeries } from './types.ts'

const HEADER = {
  zh: ['主题', '省市', '完成率', '序时进度', '差（百分点）', '备注'],
  en: ['Theme', 'Province', 'Progress', 'Scheduled', 'Gap (points)', 'Note'],
} as const

const NO_PART = { zh: '不承担', en: 'no part' } as const

/** One row per theme and province. */
export const toThemeProvinceTable = (series: ThemeProvinceSeries, locale: Locale): ChartTable => ({
  header: HEADER[locale],
  rows: series.themes.flatMap((row) =>
    row.cells.map((cell, place) => {
      const province = series.provinces[place]
      return [
        plainText(row.name[locale]),
        province ? `${province.letter} ${province.name[locale]}` : cell.region,
        cell.total === 0 ? NO_PART[locale] : percentText(cell.progressPercent, locale),
        cell.scheduledPercent === null ? '—' : `${cell.scheduledPercent}%`,
        gapText(cell.gapPoints),
        partialWord(cell.partial, locale),
      ]
    }),
  ),
})
