import { figuresWidth, type BarPanel, type BarRow } from '../bar-rows.ts'
import type { Locale } from '../chart.ts'
import { INK, regionColour } from '../ink.ts'
import { fitText, TEXT_PX, textWidth } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import type { Province } from '../provinces.ts'
import type { ThemeCell, ThemeProvinceSeries, ThemeRow } from './types.ts'

const ROW_PX = 30
const BAR_PX = 12
/** Height of a block's heading. */
export const HEAD_PX = 26
const GAP_PX = 20
const NAME_PX = 104
/** Width from which provinces stand side by side. */
const WIDE_FROM = 720

const NO_PART = { zh: '不承担', en: 'no part' } as const

/** A panel, its heading, and the pairs of theme and province that its rows stand for. */
export interface Block {
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

/** Whether provinces stand side by side in a drawing of that width. */
export const isWide = (width: number): boolean => width >= WIDE_FROM

/** The blocks of bars, side by side by province or, in a narrow drawing, one below the other by theme. */
export const computeBlocks = (series: ThemeProvinceSeries, width: number, locale: Locale): readonly Block[] =>
  isWide(width) ? columnBlocks(series, width, locale) : stackedBlocks(series, width, locale)
