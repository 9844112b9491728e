import type { ChartTable, Locale } from '../chart.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import type { ProvinceCompareSeries } from './types.ts'

const HEADER = {
  zh: ['省市', '完成率', '序时进度', '差（百分点）', '有数任务', '未报送', '备注'],
  en: ['Province', 'Progress', 'Scheduled', 'Gap (points)', 'Tasks known', 'Not reported', 'Note'],
} as const

/** One row per province. */
export const toProvinceCompareTable = (series: ProvinceCompareSeries, locale: Locale): ChartTable => ({
  header: HEADER[locale],
  rows: series.provinces.map((stand) => [
    `${stand.province.letter} ${stand.province.name[locale]}`,
    percentText(stand.progressPercent, locale),
    stand.scheduledPercent === null ? '—' : `${stand.scheduledPercent}%`,
    gapText(stand.gapPoints),
    `${stand.known}/${stand.total}`,
    String(stand.missingReturns),
    partialWord(stand.partial, locale),
  ]),
})
