import { findProvince } from './provinces.ts'
import { drawOne, type Random } from './random.ts'

const UNITS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
const LATIN = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const OTHERS = ['示例单位子', '示例单位丑', '示例单位寅', '示例单位卯']

/** Names of a unit in both languages. No name is that of a real unit. */
interface UnitNames {
  readonly unit: string
  readonly unitEn: string
}

/** A sample unit of a province. */
export const drawUnit = (random: Random, province: string): UnitNames => {
  const { name, nameEn } = findProvince(province)
  const place = Math.floor(random() * UNITS.length)
  return { unit: `示例单位${UNITS[place] ?? ''}（${name}）`, unitEn: `Sample unit ${LATIN[place] ?? ''} (${nameEn})` }
}

/** Further units that take part, outside the four provinces' own; null = none. */
export const drawOtherPartners = (random: Random): readonly string[] | null => {
  const share = random()
  const first = drawOne(random, OTHERS)
  if (share < 0.7) return null
  return share < 0.9 ? [first] : OTHERS.slice(0, 2)
}

/** The office that decides on edits, acceptances and overrides. */
export const DECIDING_UNIT = '示例单位联络办'
