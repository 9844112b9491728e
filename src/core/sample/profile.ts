import { BLOCK } from './cases.ts'
import { FORCED, type Band, type Forced } from './forced.ts'
import { PROVINCE_CODES } from './provinces.ts'
import { createRandom, drawOne, drawWhole, shuffle, type Random } from './random.ts'

/** What is decided about a task before any row of it is written. */
export interface Profile {
  /** Number of the task, from 1. */
  readonly number: number
  /** Place in its block, from 1; 0 for the task that is added later. */
  readonly place: number
  readonly band: Band
  /** Mean distance of progress from schedule at the period aimed at, in points. */
  readonly gapPoints: number
  readonly start: string
  readonly due: string
  /** Period in which its parts reach 100 %; null = not so far. */
  readonly donePeriod: string | null
  readonly weighted: boolean
  readonly provinces: readonly string[]
  readonly lead: string
}

const STARTS = [
  '2024-07-24',
  '2024-07-24',
  '2024-07-24',
  '2024-10-01',
  '2024-10-01',
  '2025-01-01',
  '2025-04-01',
  '2025-07-01',
]
const DUES = ['2026-12-31', '2027-03-31', '2027-06-30', '2027-06-30', '2027-07-23', '2027-07-23', '2027-07-23']

const GAPS: Readonly<Record<Band, readonly [number, number]>> = {
  completed: [0, 0],
  'awaiting-acceptance': [0, 0],
  'on-schedule': [-8, 1],
  'slightly-behind': [-26, -16],
  'far-behind': [-44, -37],
  'not-started': [0, 0],
}

/** Of the tasks of a block whose band no case decides, so many are far and slightly behind; the rest is on schedule. */
const FAR_BEHIND = 5
const SLIGHTLY_BEHIND = 16

/** Stream numbers below this one belong to whole blocks; the tasks' own streams follow. */
const FIRST_TASK_STREAM = 100_000

/** The bands of a block by place (index 0 unused): those that the cases decide, and the rest dealt out at random. */
const dealBands = (seed: number, block: number): readonly Band[] => {
  const free = Array.from({ length: BLOCK }, (_, index) => index + 1).filter((place) => !FORCED[place]?.band)
  const dealt = shuffle(createRandom(seed, block), free)
  const bands = Array.from({ length: BLOCK + 1 }, (_, place): Band => FORCED[place]?.band ?? 'on-schedule')
  dealt.forEach((place, index) => {
    if (index < FAR_BEHIND) bands[place] = 'far-behind'
    else if (index < FAR_BEHIND + SLIGHTLY_BEHIND) bands[place] = 'slightly-behind'
  })
  return bands
}

const drawProvinces = (random: Random): readonly string[] => {
  const order = shuffle(random, PROVINCE_CODES)
  const share = random()
  const count = share < 0.62 ? 4 : share < 0.88 ? 3 : 2
  return order.slice(0, count).toSorted()
}

const buildProfile = (random: Random, number: number, place: number, band: Band, forced: Forced): Profile => {
  const [least, greatest] = GAPS[band]
  const gapPoints = drawWhole(random, least, greatest)
  const start = drawOne(random, STARTS)
  const due = drawOne(random, DUES)
  const drawn = drawProvinces(random)
  const provinces = forced.provinces ?? drawn
  const lead = drawOne(random, provinces)
  const weighted = place % 3 === 2
  return { number, place, band, gapPoints, start, due, donePeriod: null, weighted, lead, ...forced, provinces }
}

/** Random stream of a task, or with `part` from 1 that of one province's part in it. */
export const createTaskRandom = (seed: number, number: number, part = 0): Random =>
  createRandom(seed, FIRST_TASK_STREAM + 16 * number + part)

/** Profiles of the tasks 1 to `count`. */
export const buildProfiles = (seed: number, count: number): readonly Profile[] => {
  const profiles: Profile[] = []
  for (let block = 0; block * BLOCK < count; block += 1) {
    const bands = dealBands(seed, block)
    for (let place = 1; place <= BLOCK && profiles.length < count; place += 1) {
      const number = block * BLOCK + place
      const band = bands[place] ?? 'on-schedule'
      profiles.push(buildProfile(createTaskRandom(seed, number), number, place, band, FORCED[place] ?? {}))
    }
  }
  return profiles
}

/** Profile of the task that is added when another is merged. */
export const buildAddedProfile = (seed: number, number: number, start: string): Profile =>
  buildProfile(createTaskRandom(seed, number), number, 0, 'on-schedule', {
    start,
    due: '2027-06-30',
    weighted: false,
    provinces: PROVINCE_CODES,
  })
