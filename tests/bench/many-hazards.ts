import type { TablePart } from '../../src/core/model/combine.ts'
import type { RowOfTable } from '../../src/core/model/tables.ts'

type Water = RowOfTable<'waters'>
type Hazard = RowOfTable<'hazards'>

/** Each water of the sample becomes so many. */
const COPIES = 25

const copyWater = (water: Water, copy: number): Water => ({
  ...water,
  id: `${water.id}-${copy}`,
  name: `${water.name}${copy}`,
  nameEn: `${water.nameEn ?? ''} ${copy}`,
})

const times = (count: number | null, factor: number): number | null => (count === null ? null : count * factor)

const copyHazard = (row: Hazard, copy: number, factor: number): Hazard => ({
  ...row,
  water: `${row.water}-${copy}`,
  found: times(row.found, factor),
  rectified: times(row.rectified, factor),
  accepted: times(row.accepted, factor),
})

const toCopies = <R>(rows: readonly R[], copy: (row: R, number: number) => R): readonly R[] =>
  rows.flatMap((row) => Array.from({ length: COPIES }, (_, index) => copy(row, index + 1)))

/** A sample with more waters, and at least so many hazards found in all; 0 = as it is. */
export const multiplyHazards = (parts: readonly TablePart[], hazards: number): readonly TablePart[] => {
  const found = parts.flatMap((part) => (part.table === 'hazards' ? part.rows.map((row) => row.found ?? 0) : []))
  const factor = Math.ceil(hazards / (COPIES * found.reduce((sum, each) => sum + each, 0)))
  if (factor === 0) return parts
  return parts.map((part): TablePart => {
    if (part.table === 'waters') return { ...part, rows: toCopies(part.rows, copyWater) }
    if (part.table === 'hazards')
      return { ...part, rows: toCopies(part.rows, (row, copy) => copyHazard(row, copy, factor)) }
    return part
  })
}
