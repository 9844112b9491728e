import type { RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE, type SamplePeriod } from './calendar.ts'
import { ANHUI, JIANGSU, SHANGHAI, ZHEJIANG } from './provinces.ts'
import { createRandom, drawWhole, type Random } from './random.ts'

type Water = RowOfTable<'waters'>
type Hazard = RowOfTable<'hazards'>
type Stages = Pick<Hazard, 'found' | 'rectified' | 'accepted'>

const WATERS: readonly (readonly [string, string, NonNullable<Water['kind']>, readonly string[]])[] = [
  ['甲', 'A', '干线', [SHANGHAI, JIANGSU, ANHUI]],
  ['乙', 'B', '湖', [JIANGSU, ZHEJIANG]],
  ['丙', 'C', '河', [SHANGHAI, ZHEJIANG]],
  ['丁', 'D', '运河', [JIANGSU, ZHEJIANG]],
  ['戊', 'E', '河', [SHANGHAI, JIANGSU, ZHEJIANG]],
  ['己', 'F', '河', [ZHEJIANG, ANHUI]],
  ['庚', 'G', '湖', [JIANGSU, ANHUI]],
  ['辛', 'H', '运河', [SHANGHAI, JIANGSU]],
]

const KINDS: readonly Hazard['kind'][] = [
  '涉渔',
  '涉砂',
  '涉水运物流',
  '“三无”船舶',
  '客渡运',
  '危险货物',
  '沿岸场所',
  '其他',
]
const KINDS_A_WATER = 3
const STREAM = 60_000

/** The sample waters; none is a real one. */
export const buildWaters = (): readonly Water[] =>
  WATERS.map(([name, nameEn, kind, regions], index) => ({
    id: `sample-water-${index + 1}`,
    name: `示例水域${name}`,
    nameEn: `Sample water ${nameEn}`,
    kind,
    regions,
    source: SAMPLE_SOURCE,
  }))

const NOT_REPORTED: Stages = { found: null, rectified: null, accepted: null }

/** Counts of one water, province and kind, period by period: each stage takes from what waits in the one before. */
const drawStages = (
  random: Random,
  periods: readonly SamplePeriod[],
  isSilent: (period: string) => boolean,
): readonly Stages[] => {
  let waitsForRectifying = 0
  let waitsForAcceptance = 0
  return periods.map(({ row }): Stages => {
    const found = drawWhole(random, 0, 14)
    const rectifiedShare = 0.5 + 0.4 * random()
    const acceptedShare = 0.5 + 0.4 * random()
    if (isSilent(row.id)) return NOT_REPORTED
    const rectified = Math.floor((waitsForRectifying + found) * rectifiedShare)
    const accepted = Math.floor((waitsForAcceptance + rectified) * acceptedShare)
    waitsForRectifying += found - rectified
    waitsForAcceptance += rectified - accepted
    return { found, rectified, accepted }
  })
}

/** Hazards of each water, province and kind in each period. 安徽 leaves one water unreported in 2026-Q3. */
export const buildHazards = (seed: number, periods: readonly SamplePeriod[]): readonly Hazard[] =>
  buildWaters().flatMap((water, waterIndex) =>
    (water.regions ?? []).flatMap((region, regionIndex) =>
      KINDS.filter((_, kind) => (kind + waterIndex) % KINDS.length < KINDS_A_WATER).flatMap((kind, kindIndex) => {
        const random = createRandom(seed, STREAM + 100 * waterIndex + 10 * regionIndex + kindIndex)
        const isSilent = (period: string): boolean =>
          water.name === '示例水域己' && region === ANHUI && period === '2026-Q3'
        return drawStages(random, periods, isSilent).map((stages, index): Hazard => ({
          period: periods[index]?.row.id ?? '',
          region,
          water: water.id,
          kind,
          ...stages,
          source: SAMPLE_SOURCE,
        }))
      }),
    ),
  )
