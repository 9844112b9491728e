import type { PreparedChart } from '../../../core/charts/registry.ts'

// A drawing for each of two widths; CSS shows the one that the place has room for.
const NAMES = ['chart-narrow', 'chart-wide'] as const

const sizerIn = (stage: Element, name: string): SVGSVGElement | null => stage.querySelector(`.${name} > svg`)

const widthOf = (sizer: SVGSVGElement): number => Number(sizer.getAttribute('width'))

/** Whether the stage holds a drawing, prerendered or kept as a measure. */
export const hasDrawing = (stage: Element): boolean => sizerIn(stage, NAMES[0]) !== null

/** Empties both drawings and gives them the new sizes: they go on keeping the place, the live chart lies over them. */
export const keepPlace = (stage: Element, widths: readonly [number, number], chart: PreparedChart): void => {
  stage.setAttribute('aria-label', chart.words)
  for (const [index, name] of NAMES.entries()) {
    const { size } = chart.draw(widths[index] ?? widths[0])
    const sizer = sizerIn(stage, name) ?? document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    sizer.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
    sizer.setAttribute('width', String(size.width))
    sizer.setAttribute('height', String(size.height))
    sizer.setAttribute('aria-hidden', 'true')
    sizer.replaceChildren()
    stage.querySelector(`.${name}`)?.append(sizer)
  }
}

/** Takes the drawings away: there is nothing to draw. */
export const clearPlace = (stage: Element): void => {
  stage.removeAttribute('aria-label')
  for (const name of NAMES) sizerIn(stage, name)?.remove()
}

/** Width of the drawing that CSS shows, in its own pixels, and how much larger than that it stands on the page. */
export const measureShown = (stage: Element, widths: readonly [number, number]): { width: number; scale: number } => {
  for (const name of NAMES) {
    const sizer = sizerIn(stage, name)
    const shown = sizer?.getBoundingClientRect().width ?? 0
    if (sizer && shown > 0) return { width: widthOf(sizer), scale: shown / widthOf(sizer) }
  }
  return { width: widths[0], scale: 1 }
}
