import type { RegionCode } from '../analysis/types.ts'
import type { Words } from '../model/column.ts'

/** How a province is called in a chart: letter and name. */
export interface Province {
  readonly code: RegionCode
  /** 沪 苏 浙 皖: stands in both languages. */
  readonly letter: string
  readonly name: Words
}

/** What a chart reads of a row of `regions`. */
interface RegionRow {
  readonly code: RegionCode
  readonly name: string
  readonly nameEn: string | null
  readonly short: string
  readonly order: number
}

/** The provinces in their one order, 沪 苏 浙 皖. */
export const computeProvinces = (regions: readonly RegionRow[]): readonly Province[] =>
  [...regions]
    .sort((a, b) => a.order - b.order)
    .map((row) => ({ code: row.code, letter: row.short, name: { zh: row.name, en: row.nameEn ?? row.name } }))
