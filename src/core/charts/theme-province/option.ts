import type { EChartsOption, TitleComponentOption } from 'echarts'
import { buildBarPanel, figuresWidth, joinPanels, panelHeight, type BarPanel, type BarRow } from '../bar-panel.ts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { FRAME } from '../frame.ts'
import { INK, MUTED, regionColour } from '../ink.ts'
import { fitText, SMALL_PX, TEXT_PX, textWidth } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import type { Province } from '../provinces.ts'
import type { ThemeCell, ThemeProvinceSeries, ThemeRow } from './types.ts'

const ROW_PX = 30
const BAR_PX = 12
const HEAD_PX = 26
const GAP_PX = 20
const LEGEND_PX = 26
const NAME_PX = 104
const WIDE_FROM = 720

const LEGEND = {
  zh: '横条 完成率，竖线 序时进度，其后为差（百分点）',
  en: 'Bar progress, tick scheduled, then the gap in points',
} as const

const NO_PART = { zh: '不承担', en: 'no part' } as const

/** A panel, its heading, and the pairs of theme and province that its rows stand for. */
interface Block {
  readonly panel: BarPanel
  readonly heading: string
  readonly colour: string
  readonly cells: readonly { readonly theme: ThemeRow; readonly province: Province; readonly cell: ThemeCell }[]
}

const toRow = (cell: ThemeCell, letter: string, name: string, locale: Locale): BarRow => ({
  id: `${cell.region}`,
  letter,
  name,
  value: cell.progressPercent,
  tick: cell.scheduledPercent,
  figure: cell.total === 0 ? NO_PART[locale] : percentText(cell.progressPercent, locale),
  gap: cell.gapPoints === null ? '' : gapText(cell.gapPoints),
  remark: partialWord(cell.partial, locale),
  colour: regionColour(cell.region),
})

const cellsOf = (series: ThemeProvinceSeries): Block['cells'] =>
  series.themes.flatMap((theme) =>
    series.provinces.flatMap((province, place) => {
      const cell = theme.cells[place]
      return cell ? [{ theme, province, cell }] : []
    }),
  )

/** A column per province, a row per theme. */
const columnBlocks = (series: ThemeProvinceSeries, width: number, locale: Locale): readonly Block[] => {
  const all = cellsOf(series)
  const column = (width - NAME_PX - GAP_PX * (series.provinces.length - 1)) / series.provinces.length
  const figures = figuresWidth(all.map(({ cell }) => toRow(cell, '', '', locale)))
  return series.provinces.map((province, place) => {
    const cells = all.filter((item) => item.province === province)
    const rows = cells.map(({ cell, theme }) => ({
      ...toRow(cell, '', place === 0 ? fitText(theme.name[locale], NAME_PX - 8, TEXT_PX) : '', locale),
      id: theme.theme,
    }))
    return {
      heading: `${province.letter} ${province.name[locale]}`,
      colour: regionColour(province.code),
      cells,
      panel: {
        id: province.code,
        left: NAME_PX + place * (column + GAP_PX),
        top: HEAD_PX,
        width: column - figures,
        rowPx: ROW_PX,
        barPx: BAR_PX,
        max: 100,
        tickLabel: null,
        rows,
      },
    }
  })
}

/** A block per theme with a row per province, one below the other. */
const stackedBlocks = (series: ThemeProvinceSeries, width: number, locale: Locale): readonly Block[] => {
  const all = cellsOf(series)
  const rowsOf = (cells: Block['cells']): readonly BarRow[] =>
    cells.map(({ cell, province }) => toRow(cell, province.letter, province.name[locale], locale))
  const names = Math.max(...rowsOf(all).map((row) => textWidth(`${row.letter} ${row.name}`, TEXT_PX))) + 12
  const figures = figuresWidth(rowsOf(all))
  const height = HEAD_PX + series.provinces.length * (ROW_PX - 4) + 10
  return series.themes.map((theme, place) => {
    const cells = all.filter((item) => item.theme === theme)
    return {
      heading: fitText(theme.name[locale], width, TEXT_PX),
      colour: INK,
      cells,
      panel: {
        id: theme.theme,
        left: names,
        top: place * height + HEAD_PX,
        width: width - names - figures,
        rowPx: ROW_PX - 4,
        barPx: BAR_PX,
        max: 100,
        tickLabel: null,
        rows: rowsOf(cells),
      },
    }
  })
}

const blocksOf = (series: ThemeProvinceSeries, width: number, locale: Locale): readonly Block[] =>
  width >= WIDE_FROM ? columnBlocks(series, width, locale) : stackedBlocks(series, width, locale)

const headingOf = (block: Block, wide: boolean): TitleComponentOption => ({
  text: block.heading,
  left: wide ? block.panel.left : 0,
  top: block.panel.top - HEAD_PX,
  padding: [4, 0],
  textStyle: { color: block.colour, fontSize: TEXT_PX, fontWeight: 'bold' },
})

const legendOf = (size: ChartSize, locale: Locale): TitleComponentOption => ({
  text: LEGEND[locale],
  left: 0,
  top: size.height - LEGEND_PX + 8,
  padding: 0,
  textStyle: { color: MUTED, fontSize: SMALL_PX, fontWeight: 'normal' },
})

/** Progress bars with a tick at the schedule for every theme and province, the gap printed behind each. */
const buildThemeProvinceOption = (series: ThemeProvinceSeries, size: ChartSize, locale: Locale): EChartsOption => {
  const blocks = blocksOf(series, size.width, locale)
  return {
    ...FRAME,
    title: [...blocks.map((block) => headingOf(block, size.width >= WIDE_FROM)), legendOf(size, locale)],
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
  const bottoms = blocksOf(series, width, locale).map(({ panel }) => panel.top + panelHeight(panel))
  const size = { width, height: Math.max(...bottoms) + LEGEND_PX }
  return { size, option: buildThemeProvinceOption(series, size, locale) }
}
