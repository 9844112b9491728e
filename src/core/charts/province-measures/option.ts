import type { EChartsOption } from 'echarts'
import { buildBarPanel, joinPanels } from '../bar-panel.ts'
import { figuresWidth, panelHeight, type BarPanel, type BarRow } from '../bar-rows.ts'
import type { Drawing, Locale } from '../chart.ts'
import { FRAME } from '../frame.ts'
import { regionColour } from '../ink.ts'
import { TEXT_PX, textWidth } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import { cautionText, fractionText, remarksOf, shareOf, shareText } from './phrases.ts'
import { buildSegments, segmentTooltip } from './segments.ts'
import type { MeasureRow, ProvinceMeasureSeries } from './types.ts'

const TOP_PX = { status: 4, progress: 18, returns: 4, acceptance: 4 } as const
const ROW_PX = 32
const BAR_PX = { status: 22, progress: 14, returns: 14, acceptance: 14 } as const
/** With less room, a remark that stands below the chart too is left out. */
const PARTIAL_FROM_PX = 320
const CAUTION_FROM_PX = { status: 320, progress: 420, returns: 320, acceptance: 320 } as const

const SCHEDULED = { zh: '序时进度', en: 'scheduled' } as const

const nameOf = ({ province }: MeasureRow, locale: Locale): Pick<BarRow, 'id' | 'letter' | 'name' | 'colour'> => ({
  id: province.code,
  letter: province.letter,
  name: province.name[locale],
  colour: regionColour(province.code),
})

/** Progress with its tick, gap, and how many of its tasks are known. */
const toProgressRow = (row: MeasureRow, width: number, locale: Locale): BarRow => {
  const { progressPercent, scheduledPercent, gapPoints, partial, total } = row.measured.rollUp
  const remarks = [
    fractionText(row.measured.known, locale),
    width < PARTIAL_FROM_PX ? '' : partialWord(partial, locale),
    width < CAUTION_FROM_PX.progress ? '' : cautionText(row.measured.known, locale),
  ]
  return {
    ...nameOf(row, locale),
    value: progressPercent,
    tick: scheduledPercent,
    figure: total === 0 ? shareText(row.measured.known, 'progress', locale) : percentText(progressPercent, locale),
    gap: gapPoints === null ? '' : gapText(gapPoints),
    remark: remarks.filter((remark) => remark !== '').join(' '),
  }
}

/** A share with both of its numbers. */
const toShareRow = (
  row: MeasureRow,
  measure: 'status' | 'returns' | 'acceptance',
  width: number,
  locale: Locale,
): BarRow => {
  const share = shareOf(row, measure)
  return {
    ...nameOf(row, locale),
    value: share.percent,
    tick: null,
    figure: shareText(share, measure, locale),
    gap: fractionText(share, locale),
    remark: width < CAUTION_FROM_PX[measure] ? '' : cautionText(share, locale),
  }
}

const panelOf = (series: ProvinceMeasureSeries, width: number, locale: Locale): BarPanel => {
  const { measure } = series
  const rows = series.rows.map((row) =>
    measure === 'progress' ? toProgressRow(row, width, locale) : toShareRow(row, measure, width, locale),
  )
  const left = Math.max(0, ...rows.map((row) => textWidth(`${row.letter} ${row.name}`, TEXT_PX))) + 12
  return {
    id: measure,
    left,
    top: TOP_PX[measure],
    width: width - left - figuresWidth(rows),
    rowPx: ROW_PX,
    barPx: BAR_PX[measure],
    max: 100,
    tickLabel: measure === 'progress' ? SCHEDULED[locale] : null,
    rows,
    isLink: true,
  }
}

const tooltipText = (series: ProvinceMeasureSeries, index: number, locale: Locale): string => {
  const row = series.rows[index]
  if (!row) return ''
  const share = shareOf(row, series.measure)
  const name = `${row.province.letter} ${row.province.name[locale]}`
  const { progressPercent, scheduledPercent, gapPoints } = row.measured.rollUp
  const lines =
    series.measure === 'progress'
      ? [
          `${name} ${percentText(progressPercent, locale)}`,
          `${SCHEDULED[locale]} ${percentText(scheduledPercent, locale)} · ${gapText(gapPoints)}`,
          locale === 'zh' ? `${fractionText(share, locale)} 项有数` : `${fractionText(share, locale)} tasks known`,
        ]
      : [`${name} ${shareText(share, series.measure, locale)}`, fractionText(share, locale)]
  return [...lines, remarksOf(row, series.measure, locale)].filter((line) => line !== '').join('\n')
}

const buildOption = (series: ProvinceMeasureSeries, panel: BarPanel, locale: Locale): EChartsOption => {
  const parts = buildBarPanel(panel, 0)
  const segments = series.measure === 'status' ? buildSegments(series, panel) : null
  return {
    ...FRAME,
    ...joinPanels([segments ? { ...parts, series: segments } : parts]),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => {
        if (Array.isArray(at)) return ''
        return segments ? segmentTooltip(series, at.name, locale) : tooltipText(series, at.dataIndex, locale)
      },
    },
  }
}

/** The drawing for a width. */
export const drawProvinceMeasure = (series: ProvinceMeasureSeries, width: number, locale: Locale): Drawing => {
  const panel = panelOf(series, width, locale)
  const size = { width, height: panel.top + panelHeight(panel) }
  return { size, option: buildOption(series, panel, locale) }
}
