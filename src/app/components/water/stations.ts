import type { HazardTotal, HazardWater } from '../../../core/analysis/hazard-types.ts'

/** One province in the row of a water. */
interface Station {
  readonly code: string
  /** Which way the line leads on; null = none passes. */
  readonly line: 'right' | 'left' | 'both' | null
  /** Null = the water does not concern the province. */
  readonly total: HazardTotal | null
}

/** The provinces in their order, with the line that joins those which a water concerns. */
export const toStations = (
  { water, regions }: HazardWater,
  places: readonly { readonly code: string }[],
): readonly Station[] => {
  const concerned = places.map(({ code }) => water.regions?.includes(code) ?? false)
  const [first, last] = [concerned.indexOf(true), concerned.lastIndexOf(true)]
  return places.map(({ code }, at) => {
    const [fromLeft, toRight] = [at > first && at <= last, at >= first && at < last]
    const total = concerned[at] ? (regions.find(({ id }) => id === code)?.total ?? null) : null
    return {
      code,
      total,
      line: first < 0 ? null : fromLeft && toRight ? 'both' : fromLeft ? 'left' : toRight ? 'right' : null,
    }
  })
}
