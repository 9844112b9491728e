import type { EChartsOption, TitleComponentOption } from 'echarts'
import { buildBarPanel, joinPanels } from '../bar-panel.ts'
import { panelHeight } from '../bar-rows.ts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { FRAME } from '../frame.ts'
import { MUTED } from '../ink.ts'
import { breakText, SMALL_PX, TEXT_PX, fitText } from '../letters.ts'
import { gapText, percentText } from '../numbers.ts'
import { computeBlocks, HEAD_PX, isWide, type Block } from './layout.ts'
import type { ThemeProvinceSeries } from './types.ts'

const LEGEND_PX = 26
const LEGEND_LINE_PX = 18

const LEGEND = {
  zh: '横条 完成率，竖线 序时进度，其后为差（百分点）',
  en: 'Bar progress, tick scheduled, then the gap in points',
} as const

const headingOf = (block: Block, wide: boolean): TitleComponentOption => ({
  text: block.heading,
  left: wide ? block.panel.left : 0,
  top: block.panel.top - HEAD_PX,
  padding: [4, 0],
  textStyle: { color: block.colour, fontSize: TEXT_PX, fontWeight: 'bold' },
})

const legendLines = (width: number, locale: Locale): readonly string[] => breakText(LEGEND[locale], width, SMALL_PX)

/** Height of the legend with its space above. */
const legendPx = (width: number, locale: Locale): number =>
  LEGEND_PX + (legendLines(width, locale).length - 1) * LEGEND_LINE_PX

const legendOf = (size: ChartSize, locale: Locale): TitleComponentOption => ({
  text: legendLines(size.width, locale).join('\n'),
  left: 0,
  top: size.height - legendPx(size.width, locale) + 8,
  padding: 0,
  textStyle: { color: MUTED, fontSize: SMALL_PX, fontWeight: 'normal', lineHeight: LEGEND_LINE_PX },
})

/** Progress bars with a tick at the schedule for every theme and province, the gap printed behind each. */
const buildThemeProvinceOption = (series: ThemeProvinceSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const blocks = computeBlocks(series, size.width, locale)
  return {
    ...FRAME,
    title: [...blocks.map((block) => headingOf(block, isWide(size.width))), legendOf(size, locale)],
    ...joinPanels(blocks.map((block, place) => buildBarPanel(block.panel, place))),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => {
        if (Array.isArray(at)) return ''
        const block = blocks.find(({ panel }) => at.seriesId === `${panel.id}-bars`)
        const found = block?.cells[at.dataIndex]
        return found
          ? `${found.province.letter} · ${fitText(found.theme.name[locale], 240, TEXT_PX)}\n${percentText(found.cell.progressPercent, locale)} / ${percentText(found.cell.scheduledPercent, locale)} · ${gapText(found.cell.gapPoints)}`
          : ''
      },
    },
  }
}

/** The drawing for a width; its height follows from the number of themes. */
export const drawThemeProvince = (series: ThemeProvinceSeries, width: number, locale: Locale): Drawing => {
  const bottoms = computeBlocks(series, width, locale).map(({ panel }) => panel.top + panelHeight(panel))
  const size = { width, height: Math.max(...bottoms) + legendPx(width, locale) }
  return { size, option: buildThemeProvinceOption(series, size, locale) }
}
