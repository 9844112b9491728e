import type { LineSeriesOption } from 'echarts'
import type { Printed } from '../analysis/types.ts'
import { CALM } from './frame.ts'
import { INK, MUTED, PAPER } from './ink.ts'
import { TEXT_PX } from './letters.ts'

/** Progress and scheduled progress at the end of one period. */
export interface TimedProgress extends Printed {
  readonly period: string
  /** Last day of the period (or of the time shown), in days since 1970. */
  readonly endDay: number
  /** A due return is missing: the value stands for the reported parts alone. */
  readonly partial: boolean
}

/** A word at the end of a line, in the line's own colour. */
export interface EndLabel {
  readonly text: string
  readonly position: 'top' | 'right'
  /** Pixels to the right and downwards. */
  readonly shift: readonly [number, number]
}

/** Height of one line of a label. */
export const LABEL_LINE_PX = TEXT_PX + 4

/** How a pair of lines is drawn. Null labels = no words at the ends. */
export interface LineLook {
  readonly id: string
  readonly colour: string
  readonly panel: number
  readonly width: number
  readonly markPx: number
  readonly progressLabel: EndLabel | null
  readonly scheduledLabel: EndLabel | null
}

const labelOf = (label: EndLabel | null, color: string, weight: 'normal' | 'bold'): object =>
  label === null
    ? { show: false }
    : {
        show: true,
        formatter: () => label.text,
        position: label.position,
        distance: 8,
        offset: [...label.shift],
        lineHeight: LABEL_LINE_PX,
        align: label.position === 'right' ? 'left' : 'right',
        color,
        fontSize: TEXT_PX,
        fontWeight: weight,
        // A line of the grid between two words would be read as a minus.
        backgroundColor: PAPER,
        padding: [0, 2],
      }

const lastKnown = (values: readonly (number | null)[]): number => values.findLastIndex((value) => value !== null)

const base = (look: LineLook, name: string): LineSeriesOption => ({
  ...CALM,
  type: 'line',
  id: `${look.id}-${name}`,
  xAxisIndex: look.panel,
  yAxisIndex: look.panel,
  connectNulls: false,
  showAllSymbol: true,
  clip: false,
})

const scheduledLine = (points: readonly TimedProgress[], look: LineLook): LineSeriesOption => {
  const last = lastKnown(points.map((point) => point.scheduledPercent))
  return {
    ...base(look, 'scheduled'),
    silent: true,
    lineStyle: { color: MUTED, width: 1.5, type: [4, 3] },
    itemStyle: { color: INK },
    data: points.map((point, index) => ({
      id: point.period,
      name: point.period,
      value: [point.endDay, point.scheduledPercent ?? NaN],
      symbol: index === last ? 'rect' : 'none',
      symbolSize: [10, 2],
      label: labelOf(index === last ? look.scheduledLabel : null, MUTED, 'normal'),
    })),
  }
}

/** A full dot per period, hollow where a return is missing; larger at the last one. */
const progressLine = (points: readonly TimedProgress[], look: LineLook): LineSeriesOption => {
  const last = lastKnown(points.map((point) => point.progressPercent))
  return {
    ...base(look, 'progress'),
    lineStyle: { color: look.colour, width: look.width },
    symbol: 'circle',
    data: points.map((point, index) => ({
      id: point.period,
      name: point.period,
      value: [point.endDay, point.progressPercent ?? NaN],
      symbolSize: index === last ? look.markPx + 3 : look.markPx,
      itemStyle: { color: point.partial ? PAPER : look.colour, borderColor: look.colour, borderWidth: 2 },
      label: labelOf(index === last ? look.progressLabel : null, look.colour, 'bold'),
    })),
  }
}

/** Scheduled progress as a dashed line, progress as a full one above it; unknown values leave a gap. */
export const buildProgressLines = (
  points: readonly TimedProgress[],
  look: LineLook,
): readonly [LineSeriesOption, LineSeriesOption] => [scheduledLine(points, look), progressLine(points, look)]
