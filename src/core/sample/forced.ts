/** How a task fares; the names of the first five are those of the statuses that follow from it. */
export type Band =
  'completed' | 'awaiting-acceptance' | 'on-schedule' | 'slightly-behind' | 'far-behind' | 'not-started'

/** What an awkward case needs of its task. What is absent is drawn. */
export interface Forced {
  readonly band?: Band
  /** Mean distance of progress from schedule at the period aimed at, in points. */
  readonly gapPoints?: number
  readonly start?: string
  readonly due?: string
  /** Period in which its parts reach 100 %. */
  readonly donePeriod?: string
  readonly weighted?: boolean
  /** Provinces that have a part at first. */
  readonly provinces?: readonly string[]
  readonly lead?: string
}

const ALL = ['310000', '320000', '330000', '340000']
const WITHOUT_ANHUI = ['310000', '320000', '330000']
const JIANGSU_ANHUI = ['320000', '340000']
const EARLY = { start: '2024-07-24' }

/** By place in the block. */
export const FORCED: Readonly<Record<number, Forced>> = {
  1: { band: 'on-schedule', provinces: JIANGSU_ANHUI, ...EARLY },
  2: { band: 'on-schedule', gapPoints: 3, due: '2026-12-31', weighted: false, provinces: ALL },
  6: { band: 'on-schedule', provinces: WITHOUT_ANHUI, due: '2027-06-30' },
  8: { provinces: ALL, ...EARLY },
  9: { band: 'slightly-behind', ...EARLY },
  10: { band: 'awaiting-acceptance', due: '2026-09-30', donePeriod: '2026-Q3', ...EARLY },
  12: { band: 'far-behind', gapPoints: -22, due: '2025-12-31', ...EARLY },
  14: { band: 'slightly-behind', due: '2026-12-31', ...EARLY },
  15: { band: 'completed', due: '2026-03-31', donePeriod: '2025-Q4', provinces: ALL, ...EARLY },
  17: { band: 'on-schedule', due: '2026-12-31', ...EARLY },
  18: { band: 'on-schedule', provinces: ALL, gapPoints: -2, due: '2027-03-31', ...EARLY },
  20: { due: '2027-07-23', lead: '330000', provinces: ALL },
  22: { band: 'awaiting-acceptance', due: '2026-12-31', donePeriod: '2026-Q2', provinces: ALL, ...EARLY },
  24: { band: 'on-schedule', provinces: ALL, ...EARLY },
  26: { band: 'slightly-behind', gapPoints: -17, provinces: ALL, due: '2027-06-30', weighted: false, ...EARLY },
  27: { provinces: ALL, ...EARLY },
  29: { band: 'on-schedule', provinces: ALL, lead: '310000', ...EARLY },
  30: { band: 'on-schedule', gapPoints: -4, due: '2026-09-30', ...EARLY },
  31: { band: 'slightly-behind', gapPoints: -20, provinces: ALL, due: '2027-03-31', weighted: false, ...EARLY },
  33: { due: '2027-06-30', ...EARLY },
  35: { provinces: ALL, ...EARLY },
  37: { band: 'completed', due: '2025-12-31', donePeriod: '2025-Q3', ...EARLY },
  38: { due: '2027-07-23', ...EARLY },
  39: { band: 'on-schedule', provinces: ALL, ...EARLY },
  40: { band: 'on-schedule', provinces: ALL, ...EARLY },
  41: { band: 'awaiting-acceptance', due: '2026-09-30', donePeriod: '2026-Q3', ...EARLY },
  43: { band: 'on-schedule', gapPoints: -5, provinces: ALL, ...EARLY },
  44: { band: 'on-schedule', gapPoints: -4, start: '2026-09-01', due: '2027-07-23', weighted: false },
  46: { provinces: ALL, ...EARLY },
  47: { band: 'far-behind', gapPoints: -9, due: '2026-06-30', ...EARLY },
  50: { band: 'not-started', start: '2026-10-08', due: '2027-07-23' },
  52: { band: 'slightly-behind', gapPoints: -18, due: '2026-12-31', weighted: false, ...EARLY },
  55: { provinces: ALL, ...EARLY },
  58: { band: 'awaiting-acceptance', due: '2026-12-31', donePeriod: '2026-Q1', provinces: ALL, ...EARLY },
  59: { due: '2027-07-23', lead: '310000', provinces: ALL },
  61: { band: 'slightly-behind', provinces: ALL, ...EARLY },
  62: { band: 'not-started', start: '2026-04-01', due: '2027-07-23' },
  64: { band: 'on-schedule', provinces: ALL, ...EARLY },
  66: { band: 'awaiting-acceptance', due: '2026-06-30', donePeriod: '2026-Q2', ...EARLY },
  68: { due: '2027-06-30', ...EARLY },
  70: { band: 'completed', due: '2026-09-30', donePeriod: '2026-Q2', provinces: ALL, ...EARLY },
  71: { due: '2027-07-23', ...EARLY },
  73: { provinces: ALL, ...EARLY },
  79: { band: 'completed', due: '2026-03-31', donePeriod: '2025-Q4', ...EARLY },
  83: { band: 'far-behind', gapPoints: -17, due: '2026-03-31', ...EARLY },
  85: { band: 'not-started', start: '2027-01-04', due: '2027-07-23' },
}
