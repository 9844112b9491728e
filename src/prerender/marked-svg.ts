import type { ChartFrame } from './clean-svg.ts'

const FONT_PX = 10
/** Height of the line that is added below a drawing. */
const LINE_PX = 14

/** A drawing that says of itself, in a line below it, what everything on its page must; undefined = nothing. */
export const withMarking = (svg: string, { width, height }: ChartFrame, marking: string | undefined): string => {
  if (marking === undefined) return svg
  const whole = height + LINE_PX
  return svg
    .replace(/ height="\d+(?:\.\d+)?" viewBox="[^"]*"/, ` height="${whole}" viewBox="0 0 ${width} ${whole}"`)
    .replace(
      /<\/svg>$/,
      `<text x="${width - 2}" y="${whole - 3}" text-anchor="end" font-size="${FONT_PX}" fill="currentColor">${marking}</text></svg>`,
    )
}
