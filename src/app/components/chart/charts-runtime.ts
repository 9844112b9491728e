import type { Drawing } from '../../../core/charts/chart.ts'
import { init } from './echarts.ts'
import { isStill, MOVE_MS } from './movement.ts'

/** A chart that answers to the pointer and moves when its numbers change. */
export interface LiveChart {
  readonly update: (drawing: Drawing) => void
  readonly dispose: () => void
}

/** The option with the page's own font, and with movement between two states only. */
const toLiveOption = ({ option }: Drawing, host: HTMLElement, first: boolean): Drawing['option'] => ({
  ...option,
  animation: !first && !isStill(),
  animationDuration: 0,
  animationDurationUpdate: MOVE_MS,
  textStyle: { ...option.textStyle, fontFamily: getComputedStyle(host).fontFamily },
})

const REPLACED = ['series', 'grid', 'xAxis', 'yAxis', 'title']

/** Draws into the host; `pick` is told the id of a mark that was clicked. */
export const createLiveChart = (host: HTMLElement, drawing: Drawing, pick: (id: string) => void): LiveChart => {
  const chart = init(host, null, { renderer: 'svg', ...drawing.size })
  chart.setOption(toLiveOption(drawing, host, true))
  chart.on('click', ({ name }) => pick(name))
  return {
    update: (next) => {
      const same = chart.getWidth() === next.size.width
      if (!same || chart.getHeight() !== next.size.height) chart.resize(next.size)
      chart.setOption(toLiveOption(next, host, !same), { replaceMerge: REPLACED })
    },
    dispose: () => {
      // The renderer empties what it drew by markup, which a page under a strict policy refuses.
      for (const each of [host, ...host.querySelectorAll('svg')])
        Object.defineProperty(each, 'innerHTML', { set: () => each.replaceChildren(), configurable: true })
      chart.dispose()
      Reflect.deleteProperty(host, 'innerHTML')
    },
  }
}
