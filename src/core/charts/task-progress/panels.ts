import type { LineSeriesOption, TitleComponentOption } from 'echarts'
import type { Locale } from '../chart.ts'
import { INK, MUTED, regionColour } from '../ink.ts'
import { BOLD, TEXT_PX, textWidth } from '../letters.ts'
import { gapText, percentText } from '../numbers.ts'
import { buildProgressLines } from '../progress-lines.ts'
import type { TaskPanel } from './types.ts'

const WORDS = {
  zh: { missing: '未报送', noPart: '不适用' },
  en: { missing: 'no return', noPart: 'not applicable' },
} as const

const NAME_GAP_PX = 8

const figureOf = (panel: TaskPanel, locale: Locale): string => {
  const last = panel.points.at(-1)
  if (!panel.hasPart || !last) return WORDS[locale].noPart
  if (last.progressPercent === null) return WORDS[locale].missing
  return `${percentText(last.progressPercent, locale)}${last.gapPoints === null ? '' : `  ${gapText(last.gapPoints)}`}`
}

/** The province and its last figures, above its panel. */
export const buildPanelHeading = (
  panel: TaskPanel,
  left: number,
  top: number,
  locale: Locale,
): TitleComponentOption => ({
  text: `{l|${panel.province.letter}}{p|${panel.province.name[locale]}}{f|${figureOf(panel, locale)}}`,
  left,
  top,
  padding: 0,
  textStyle: {
    fontSize: TEXT_PX,
    color: INK,
    rich: {
      l: { color: regionColour(panel.province.code), fontWeight: 'bold', fontSize: TEXT_PX, padding: [0, 5, 0, 0] },
      p: {
        color: regionColour(panel.province.code),
        fontWeight: 'bold',
        fontSize: TEXT_PX,
        // A width of its own: the reader's font may be wider than the estimate.
        width: textWidth(panel.province.name[locale], TEXT_PX) * BOLD + NAME_GAP_PX,
        align: 'left',
      },
      f: { color: INK, fontSize: TEXT_PX },
    },
  },
})

/** Hollow boxes over the periods without a return: a gap, never a zero. */
const missingArea = (panel: TaskPanel, startDay: number): object => ({
  silent: true,
  itemStyle: { color: 'transparent', borderColor: MUTED, borderWidth: 1, borderType: [3, 3] },
  label: { show: false },
  data: panel.missing.map((run) => [
    { xAxis: Math.max(run.fromDay, startDay), yAxis: 0 },
    { xAxis: run.toDay, yAxis: 100 },
  ]),
})

/** Schedule and progress of one province, with what is missing; `place` counts the panels from 0. */
export const buildPanelLines = (panel: TaskPanel, place: number, startDay: number): readonly LineSeriesOption[] => {
  const [scheduled, progress] = buildProgressLines(panel.points, {
    id: panel.province.code,
    colour: regionColour(panel.province.code),
    panel: place + 1,
    width: 2,
    markPx: 4,
    progressLabel: null,
    scheduledLabel: null,
  })
  return [{ ...scheduled, markArea: missingArea(panel, startDay) }, progress]
}
