import type { RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE, type SamplePeriod } from './calendar.ts'
import { PROVINCE_CODES } from './provinces.ts'
import { createRandom, drawWhole } from './random.ts'

type RiverCase = RowOfTable<'river-cases'>

const KINDS: readonly RiverCase['kind'][] = ['非法捕捞', '非法采砂', '涉水运物流', '走私', '其他']
const STREAM = 70_000

/** River cases of each province and kind in each period; a few were not reported. */
export const buildRiverCases = (seed: number, periods: readonly SamplePeriod[]): readonly RiverCase[] =>
  PROVINCE_CODES.flatMap((region, regionIndex) =>
    KINDS.flatMap((kind, kindIndex) => {
      const random = createRandom(seed, STREAM + 10 * regionIndex + kindIndex)
      const greatest = drawWhole(random, 4, 22)
      return periods.map(({ row }): RiverCase => {
        const solved = drawWhole(random, 0, greatest)
        const isReported = random() > 0.02
        return { period: row.id, region, kind, solved: isReported ? solved : null, source: SAMPLE_SOURCE }
      })
    }),
  )
