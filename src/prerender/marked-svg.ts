import type { ChartFrame } from './clean-svg.ts'

const FONT_PX = 10

/** A drawing that says of itself, at its lower right, what everything on its page must; undefined = nothing. */
export const withMarking = (svg: string, { width, height }: ChartFrame, marking: string | undefined): string =>
  marking === undefined
    ? svg
    : svg.replace(
        /<\/svg>$/,
        `<text class="chart-marking" x="${width - 2}" y="${height - 2}" text-anchor="end" font-size="${FONT_PX}">${marking}</text></svg>`,
      )
