import type { Printed, RegionCode } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import type { Province } from '../provinces.ts'

/** One province's parts in the tasks of one theme. */
export interface ThemeCell extends Printed {
  readonly region: RegionCode
  readonly partial: boolean
  /** Parts of the province in the theme; 0 = it has none. */
  readonly total: number
}

/** One theme with a cell per province, in the order of the provinces. */
export interface ThemeRow {
  readonly theme: string
  readonly name: Words
  readonly cells: readonly ThemeCell[]
}

/** Themes × provinces. */
export interface ThemeProvinceSeries {
  readonly kind: 'theme-province'
  readonly asOf: string
  readonly provinces: readonly Province[]
  readonly themes: readonly ThemeRow[]
}
