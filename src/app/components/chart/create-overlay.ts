import type { PreparedChart } from '../../../core/charts/registry.ts'
import { measureShown, type ChartWidths } from './chart-stage.ts'
import type { LiveChart, createLiveChart } from './charts-runtime.ts'

/** The live chart over the drawing that CSS shows, at its very size. */
interface Overlay {
  readonly isEmpty: () => boolean
  readonly draw: (prepared: PreparedChart, create: typeof createLiveChart) => void
  /** Draws the same for the place as it is now. */
  readonly fit: () => void
  readonly clear: () => void
}

/** An overlay on a stage, empty at first; `pick` is told the id of a mark that was clicked. */
export const createOverlay = (
  stage: HTMLElement,
  host: HTMLElement,
  widths: ChartWidths,
  pick: (id: string) => void,
): Overlay => {
  let chart: LiveChart | null = null
  let drawn: { readonly prepared: PreparedChart; readonly width: number } | null = null

  /** Takes the place; returns the width to draw for, or null if what is drawn is right. */
  const takePlace = (prepared: PreparedChart): number | null => {
    const { width, scale } = measureShown(stage, widths)
    host.style.transform = scale === 1 ? '' : `scale(${scale})`
    if (drawn?.prepared === prepared && drawn.width === width) return null
    drawn = { prepared, width }
    return width
  }

  return {
    isEmpty: () => chart === null,
    draw: (prepared, create) => {
      const width = takePlace(prepared)
      if (width === null) return
      if (chart) chart.update(prepared.draw(width))
      else chart = create(host, prepared.draw(width), pick)
    },
    fit: () => {
      const width = chart && drawn ? takePlace(drawn.prepared) : null
      if (width !== null && drawn) chart?.update(drawn.prepared.draw(width))
    },
    clear: () => {
      chart?.dispose()
      chart = null
      drawn = null
    },
  }
}
