import type { EChartsOption } from 'echarts'
import { buildBarPanel, joinPanels } from '../bar-panel.ts'
import { figuresWidth, type BarRow } from '../bar-rows.ts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { FRAME } from '../frame.ts'
import { regionColour } from '../ink.ts'
import { TEXT_PX, textWidth } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import type { ProvinceCompareSeries, ProvinceStand } from './types.ts'

const ROW_PX = 28
const TOP_PX = 16

const SCHEDULED = { zh: '序时进度', en: 'scheduled' } as const

const toRow = (stand: ProvinceStand, locale: Locale): BarRow => ({
  id: stand.province.code,
  letter: stand.province.letter,
  name: stand.province.name[locale],
  value: stand.progressPercent,
  tick: stand.scheduledPercent,
  figure: percentText(stand.progressPercent, locale),
  gap: stand.gapPoints === null ? '' : gapText(stand.gapPoints),
  remark: partialWord(stand.partial, locale),
  colour: regionColour(stand.province.code),
})

const tooltipText = (stand: ProvinceStand | undefined, locale: Locale): string =>
  stand === undefined
    ? ''
    : [
        `${stand.province.letter} ${stand.province.name[locale]} ${percentText(stand.progressPercent, locale)}`,
        `${SCHEDULED[locale]} ${percentText(stand.scheduledPercent, locale)} · ${gapText(stand.gapPoints)}`,
        locale === 'zh' ? `${stand.known}/${stand.total} 项有数` : `${stand.known} of ${stand.total} tasks known`,
      ].join('\n')

/** A bar per province from zero, with a tick at its own schedule and `67% · −9` behind it. */
const buildProvinceCompareOption = (series: ProvinceCompareSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const rows = series.provinces.map((stand) => toRow(stand, locale))
  const left = Math.max(...rows.map((row) => textWidth(`${row.letter} ${row.name}`, TEXT_PX))) + 12
  const right = figuresWidth(rows)
  const panel = buildBarPanel(
    {
      id: 'provinces',
      left,
      top: TOP_PX,
      width: size.width - left - right,
      rowPx: ROW_PX,
      barPx: 14,
      max: 100,
      tickLabel: SCHEDULED[locale],
      rows,
      isLink: true,
    },
    0,
  )
  return {
    ...FRAME,
    ...joinPanels([panel]),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => tooltipText(series.provinces[Array.isArray(at) ? -1 : at.dataIndex], locale),
    },
  }
}

/** The drawing for a width. */
export const drawProvinceCompare = (series: ProvinceCompareSeries, width: number, locale: Locale): Drawing => {
  const size = { width, height: TOP_PX + ROW_PX * series.provinces.length }
  return { size, option: buildProvinceCompareOption(series, size, locale) }
}
