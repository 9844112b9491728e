import type { RecordedWater } from './water-record.ts'

/** Which hazards are meant; null = all. `period` = the last one that counts. */
export interface HazardSelection {
  readonly period: string
  readonly region: string | null
  readonly water: string | null
  readonly kind: string | null
}

/** What is known of some hazards: `none` = there is no row, `missing` = none was reported, `partial` = some were not. */
export type Reporting = 'none' | 'missing' | 'partial' | 'whole'

/** Hazards of some provinces, waters and kinds, from the first period of the plan to the one shown. */
export interface HazardTotal {
  readonly found: number
  readonly rectified: number
  readonly accepted: number
  /** Of them in the last period alone. */
  readonly foundInPeriod: number
  readonly rectifiedInPeriod: number
  readonly acceptedInPeriod: number
  readonly waitsForRectification: number
  readonly waitsForAcceptance: number
  /** `accepted` in percent of `found`, not rounded, 0–100. Null = nothing was found, so there is no rate. */
  readonly ratePercent: number | null
  readonly reporting: Reporting
  /** Rows that are due up to the period, and those of them that were not reported. */
  readonly rows: number
  readonly missing: number
  readonly missingInPeriod: number
}

/** A total with what it is the total of. */
export interface HazardPart {
  readonly id: string
  readonly total: HazardTotal
}

/** Hazards of one water, with a total for every province in their order. */
export interface HazardWater extends HazardPart {
  readonly water: RecordedWater
  readonly regions: readonly HazardPart[]
}

/** Hazards as they were selected. A list by province, water or kind shows all of these, whichever is selected. */
export interface HazardView {
  readonly period: string
  /** First period of the plan. */
  readonly since: string
  /** Last period with a row; null = there is none. */
  readonly reportedUpTo: string | null
  readonly total: HazardTotal
  readonly byPeriod: readonly HazardPart[]
  readonly byRegion: readonly HazardPart[]
  readonly byKind: readonly HazardPart[]
  readonly byWater: readonly HazardWater[]
}
