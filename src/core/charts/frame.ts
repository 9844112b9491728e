import type { EChartsOption, YAXisComponentOption } from 'echarts'
import { INK, LINE, MUTED, PAPER } from './ink.ts'
import { SMALL_PX, TEXT_PX } from './letters.ts'

/** What every chart shares: no movement of its own, text tooltips, type sizes. */
export const FRAME = {
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: 'sans-serif', fontSize: TEXT_PX },
  tooltip: {
    renderMode: 'richText',
    trigger: 'item',
    confine: true,
    transitionDuration: 0,
    backgroundColor: PAPER,
    borderColor: MUTED,
    borderWidth: 1,
    padding: 8,
    textStyle: { color: INK, fontSize: TEXT_PX },
  },
} as const satisfies EChartsOption

/** Nothing changes under the pointer but the tooltip. */
export const CALM = { emphasis: { disabled: true }, cursor: 'default' } as const

/** An axis that measures and draws nothing. */
export const SILENT_AXIS = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { show: false },
  splitLine: { show: false },
  axisPointer: { show: false },
} as const

type PixelAxis = typeof SILENT_AXIS & {
  readonly id: string
  readonly type: 'value'
  readonly min: number
  readonly max: number
}

/** An axis in pixels of the drawing, from 0 to `span`. */
export const pixelAxis = (id: string, span: number): PixelAxis => ({
  ...SILENT_AXIS,
  id,
  type: 'value',
  min: 0,
  max: span,
})

/** A percent axis with a line at each of `at`, labelled at the left. */
export const percentAxis = (id: string, gridIndex: number, at: readonly number[]): YAXisComponentOption => ({
  id,
  gridIndex,
  type: 'value',
  min: 0,
  max: 100,
  interval: 50,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { fontSize: SMALL_PX, color: MUTED, formatter: '{value}%', customValues: [...at] },
  splitLine: { lineStyle: { color: LINE } },
})
