import type { XAXisComponentOption } from 'echarts'
import { LINE, MUTED } from './ink.ts'
import { SMALL_PX, textWidth } from './letters.ts'

/** A label that wants a place on a time axis; earlier ones in a list come first. */
export interface DayLabel {
  readonly day: number
  readonly text: string
}

/** Days from the left to the right end of an axis, and its length in pixels. */
export interface TimeScale {
  readonly startDay: number
  readonly endDay: number
  readonly width: number
}

/** Whether two periods are the same quarter or month, of whatever years: labels a year apart stand at even distances. */
export const isSameSeason = (a: string, b: string): boolean => a.slice(4) === b.slice(4)

/** Pixels from the left end of the axis. */
export const dayToPixel = (day: number, scale: TimeScale): number =>
  ((day - scale.startDay) / Math.max(1, scale.endDay - scale.startDay)) * scale.width

const SPACE_PX = 10

const placeOf = (label: DayLabel, scale: TimeScale): { from: number; to: number } => {
  const width = textWidth(label.text, SMALL_PX)
  const at = dayToPixel(label.day, scale)
  const from = label.day <= scale.startDay ? at : label.day >= scale.endDay ? at - width : at - width / 2
  return { from, to: from + width }
}

/** The labels that stand side by side without touching, by their order of importance. */
export const fitDayLabels = (labels: readonly DayLabel[], scale: TimeScale): readonly DayLabel[] => {
  const kept: { label: DayLabel; from: number; to: number }[] = []
  for (const label of labels) {
    const place = placeOf(label, scale)
    const free = kept.every((other) => place.to + SPACE_PX <= other.from || other.to + SPACE_PX <= place.from)
    if (free) kept.push({ label, ...place })
  }
  return kept.map((item) => item.label).sort((a, b) => a.day - b.day)
}

/** A time axis in days with a tick at each of `ticks` and the labels that fit. */
export const timeAxis = (
  id: string,
  gridIndex: number,
  scale: TimeScale,
  labels: readonly DayLabel[],
  ticks: readonly number[],
): XAXisComponentOption => {
  const texts = new Map(fitDayLabels(labels, scale).map((label) => [label.day, label.text]))
  return {
    id,
    gridIndex,
    type: 'value',
    min: scale.startDay,
    max: scale.endDay,
    axisLine: { show: true, onZero: false, lineStyle: { color: MUTED } },
    axisTick: { show: true, length: 4, lineStyle: { color: LINE }, customValues: [...ticks] },
    axisLabel: {
      fontSize: SMALL_PX,
      color: MUTED,
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
      customValues: [...texts.keys()],
      formatter: (day: number) => texts.get(day) ?? '',
    },
    splitLine: { show: false },
  }
}
