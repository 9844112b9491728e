import type { EChartsOption } from 'echarts'
import type { ChartSize, Drawing, Locale } from '../chart.ts'
import { FRAME, percentAxis } from '../frame.ts'
import { regionColour } from '../ink.ts'
import { formatPeriod, formatPeriodShort } from '../../format/dates.ts'
import { TEXT_PX, textWidth } from '../letters.ts'
import { gapText, partialWord, percentText } from '../numbers.ts'
import { buildProgressLines } from '../progress-lines.ts'
import { dayToPixel, timeAxis } from '../time-axis.ts'
import type { ProvinceHistorySeries } from './types.ts'

const MARGIN = { left: 38, right: 6, top: 12, bottom: 22 }

const SCHEDULED = { zh: '序时', en: 'Schedule' } as const
const LABEL_SPACE_PX = 8

/** The history as a small line: the axis has its ends alone, the line its last figure. */
const buildProvinceHistoryOption = (series: ProvinceHistorySeries, size: ChartSize, locale: Locale): EChartsOption => {
  const scale = {
    startDay: series.startDay,
    endDay: series.dueDay,
    width: size.width - MARGIN.left - MARGIN.right,
  }
  const last = series.points.at(-1)
  const known = series.points.findLast((point) => point.progressPercent !== null)
  const room = scale.width + MARGIN.right - (last ? dayToPixel(last.endDay, scale) : 0) - LABEL_SPACE_PX
  const hasRoom = textWidth(SCHEDULED[locale], TEXT_PX) <= room
  const ends = [last, series.points[0]].flatMap((point) =>
    point ? [{ day: point.endDay, text: formatPeriodShort(point.period) }] : [],
  )
  return {
    ...FRAME,
    grid: { id: 'history', ...MARGIN },
    xAxis: timeAxis('time', 0, scale, ends, []),
    yAxis: percentAxis('percent', 0, [0, 100]),
    tooltip: {
      ...FRAME.tooltip,
      formatter: (at) => {
        const point = series.points[Array.isArray(at) ? -1 : at.dataIndex]
        if (!point) return ''
        const partial = partialWord(point.partial, locale)
        return `${formatPeriod(point.period, locale)}\n${percentText(point.progressPercent, locale)} ${partial}\n${SCHEDULED[locale]} ${percentText(point.scheduledPercent, locale)} · ${gapText(point.gapPoints)}`
      },
    },
    series: [
      ...buildProgressLines(series.points, {
        id: series.province.code,
        colour: regionColour(series.province.code),
        panel: 0,
        width: 2.5,
        markPx: 4,
        progressLabel: known
          ? { text: percentText(known.progressPercent, locale), position: 'right', shift: [0, 9] }
          : null,
        // Where it has no room, the line above the panel says which line is which.
        scheduledLabel: hasRoom ? { text: SCHEDULED[locale], position: 'right', shift: [0, -6] } : null,
      }),
    ],
  }
}

/** The drawing for a width. */
export const drawProvinceHistory = (series: ProvinceHistorySeries, width: number, locale: Locale): Drawing => {
  const size = { width, height: 96 }
  return { size, option: buildProvinceHistoryOption(series, size, locale) }
}
