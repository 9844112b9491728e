import { placeMarking } from '../../../core/charts/marking-line.ts'
import type { MarkingLine } from '../../../core/charts/marking-line.ts'
import type { PreparedChart } from '../../../core/charts/registry.ts'

/**
 * Widths in pixels for which a chart is drawn, the narrowest first; CSS shows the one that the place has room for.
 *
 * The small one is for large letters on a phone: drawn small, it stands enlarged.
 */
export type ChartWidths =
  | readonly [narrow: number, wide: number]
  | readonly [small: number, narrow: number, wide: number]
  | readonly [small: number, narrow: number, middle: number, wide: number]

const CLASSES: Readonly<Record<ChartWidths['length'], readonly string[]>> = {
  2: ['chart-narrow', 'chart-wide'],
  3: ['chart-small', 'chart-narrow', 'chart-wide'],
  4: ['chart-small', 'chart-narrow', 'chart-middle', 'chart-wider'],
}

/** Classes of the drawings of so many widths, the narrowest first. */
export const toWidthClasses = ({ length }: ChartWidths): readonly string[] => CLASSES[length]

const sizerIn = (stage: Element, name: string): SVGSVGElement | null => stage.querySelector(`.${name} > svg`)

const widthOf = (sizer: SVGSVGElement): number => Number(sizer.getAttribute('width'))

/** Whether the stage holds a drawing, prerendered or kept as a measure. */
export const hasDrawing = (stage: Element): boolean => sizerIn(stage, 'chart-narrow') !== null

const SVG = 'http://www.w3.org/2000/svg'

const toMarkingText = (marking: string, { x, y, fontSize }: MarkingLine): SVGTextElement => {
  const text = document.createElementNS(SVG, 'text')
  const attributes = { x, y, 'text-anchor': 'end', 'font-size': fontSize, fill: 'currentColor' }
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, String(value))
  text.textContent = marking
  return text
}

/**
 * Empties the drawings and gives them the new sizes: they go on keeping the place, the live chart lies over them. Below
 * it stands what everything on the page must say of itself; undefined = nothing.
 */
export const keepPlace = (
  stage: Element,
  widths: ChartWidths,
  chart: PreparedChart,
  marking: string | undefined,
): void => {
  stage.setAttribute('role', 'img')
  stage.setAttribute('aria-label', chart.words)
  for (const [index, name] of toWidthClasses(widths).entries()) {
    const { size } = chart.draw(widths[index] ?? widths[0])
    const sizer = sizerIn(stage, name) ?? document.createElementNS(SVG, 'svg')
    const line = placeMarking(size)
    const height = marking === undefined ? size.height : line.height
    sizer.setAttribute('viewBox', `0 0 ${size.width} ${height}`)
    sizer.setAttribute('width', String(size.width))
    sizer.setAttribute('height', String(height))
    sizer.setAttribute('aria-hidden', 'true')
    sizer.replaceChildren(...(marking === undefined ? [] : [toMarkingText(marking, line)]))
    stage.querySelector(`.${name}`)?.append(sizer)
  }
}

/** Takes the drawings away: there is nothing to draw. */
export const clearPlace = (stage: Element, widths: ChartWidths): void => {
  // A picture without words is none.
  stage.removeAttribute('role')
  stage.removeAttribute('aria-label')
  for (const name of toWidthClasses(widths)) sizerIn(stage, name)?.remove()
}

/** Width of the drawing that CSS shows, in its own pixels, and how much larger than that it stands on the page. */
export const measureShown = (stage: Element, widths: ChartWidths): { width: number; scale: number } => {
  for (const name of toWidthClasses(widths)) {
    const sizer = sizerIn(stage, name)
    const shown = sizer?.getBoundingClientRect().width ?? 0
    if (sizer && shown > 0) return { width: widthOf(sizer), scale: shown / widthOf(sizer) }
  }
  return { width: widths[0], scale: 1 }
}
