import type { RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE, type SamplePeriod } from './calendar.ts'
import { PROVINCE_CODES, SHANGHAI } from './provinces.ts'
import { createRandom, drawWhole, type Random } from './random.ts'

type Service = RowOfTable<'services'>
type Volume = RowOfTable<'service-volumes'>

const GROUPS = [
  ['示例类别甲', 'Sample group A'],
  ['示例类别乙', 'Sample group B'],
  ['示例类别丙', 'Sample group C'],
] as const
const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const LATE_LAUNCHES: Readonly<Record<number, string>> = { 10: '2025-03-01', 11: '2025-07-01', 12: '2026-01-05' }

/** Streams below those of the tasks and above those of the blocks. */
const STREAM = 50_000

/** The sample service items; none is a real one. */
export const buildServices = (): readonly Service[] =>
  NAMES.map((name, index): Service => {
    const [group, groupEn] = GROUPS[index % GROUPS.length] ?? GROUPS[0]
    return {
      id: `sample-service-${String(index + 1).padStart(2, '0')}`,
      name: `示例事项${name}`,
      nameEn: `Sample item ${index + 1}`,
      group,
      groupEn,
      launchedOn: LATE_LAUNCHES[index + 1] ?? '2024-07-01',
      launchNote: null,
      launchNoteEn: null,
      inTheTwentyFour: null,
      source: SAMPLE_SOURCE,
    }
  })

const DIRECTIONS = PROVINCE_CODES.flatMap((from) =>
  PROVINCE_CODES.filter((to) => to !== from).map((to) => ({ from, to })),
)

const drawVolume = (
  random: Random,
  base: number,
  period: SamplePeriod,
): Pick<Volume, 'handled' | 'certificateUses'> => {
  const trend = 1 + 0.09 * period.index
  const handled = Math.round(base * trend * (0.9 + 0.2 * random()))
  const uses = Math.round(handled * (1.2 + 0.3 * random() + 0.05 * period.index))
  const share = random()
  if (share < 0.01) return { handled: null, certificateUses: null }
  return { handled, certificateUses: share < 0.03 ? null : uses }
}

/** Cases of each item and direction, in each period from its launch on. */
export const buildServiceVolumes = (seed: number, periods: readonly SamplePeriod[]): readonly Volume[] =>
  buildServices().flatMap((service, serviceIndex) =>
    DIRECTIONS.flatMap(({ from, to }, direction): Volume[] => {
      const random = createRandom(seed, STREAM + 100 * serviceIndex + direction)
      const base = drawWhole(random, 60, 900) * (to === SHANGHAI ? 2 : 1)
      return periods.flatMap((period): Volume[] => {
        const volume = drawVolume(random, base, period)
        if (service.launchedOn !== null && service.launchedOn > period.row.end) return []
        return [{ period: period.row.id, service: service.id, from, to, ...volume, source: SAMPLE_SOURCE }]
      })
    }),
  )
