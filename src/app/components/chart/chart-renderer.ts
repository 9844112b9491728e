import type { InjectionKey } from 'vue'
import type { EChartsOption } from 'echarts'

/** Draws a chart as SVG text while a page is prerendered; absent in the browser. */
export const CHART_RENDERER: InjectionKey<
  (option: EChartsOption, frame: { readonly width: number; readonly height: number; readonly id: string }) => string
> = Symbol('chart renderer')
