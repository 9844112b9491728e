import type { EChartsOption } from 'echarts'
import { init } from '../app/components/chart/echarts.ts'
import { cleanChartSvg, type ChartFrame } from './clean-svg.ts'

/** The chart as an SVG that a page can hold: the same bytes for the same option, no style, no script. */
export const renderChartSvg = (option: EChartsOption, frame: ChartFrame): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: frame.width, height: frame.height })
  try {
    chart.setOption({ ...option, animation: false, tooltip: { show: false } })
    return cleanChartSvg(chart.renderToSVGString(), frame)
  } finally {
    chart.dispose()
  }
}
