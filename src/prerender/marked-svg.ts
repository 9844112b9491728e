import { placeMarking } from '../core/charts/marking-line.ts'
import type { ChartFrame } from './clean-svg.ts'

/** A drawing that says of itself, in a line below it, what everything on its page must; undefined = nothing. */
export const withMarking = (svg: string, frame: ChartFrame, marking: string | undefined): string => {
  if (marking === undefined) return svg
  const { height, x, y, fontSize } = placeMarking(frame)
  return svg
    .replace(/ height="\d+(?:\.\d+)?" viewBox="[^"]*"/, ` height="${height}" viewBox="0 0 ${frame.width} ${height}"`)
    .replace(
      /<\/svg>$/,
      `<text x="${x}" y="${y}" text-anchor="end" font-size="${fontSize}" fill="currentColor">${marking}</text></svg>`,
    )
}
