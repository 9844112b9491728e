import type { Words } from './column.ts'

/** The shape that is drawn for a status, so that colour never stands alone. */
export type StatusShape = 'disc-tick' | 'ring-tick' | 'triangle' | 'diamond' | 'square' | 'dash' | 'hatched' | 'blank'

interface StatusDeclaration {
  readonly words: Words
  readonly shape: StatusShape
  /** Place in the order from best (1) to worst; null = stands outside the order. */
  readonly rank: number | null
}

/** Every status of a part or a task, in the order in which they are listed and counted. */
export const STATUSES = {
  completed: { words: { zh: '已完成', en: 'Completed' }, shape: 'disc-tick', rank: 1 },
  'awaiting-acceptance': { words: { zh: '待核验', en: 'Awaiting acceptance' }, shape: 'ring-tick', rank: 2 },
  'on-schedule': { words: { zh: '达到序时', en: 'On schedule' }, shape: 'triangle', rank: 3 },
  'slightly-behind': { words: { zh: '略有滞后', en: 'Slightly behind' }, shape: 'diamond', rank: 4 },
  'far-behind': { words: { zh: '严重滞后', en: 'Far behind' }, shape: 'square', rank: 5 },
  'not-started': { words: { zh: '未启动', en: 'Not started' }, shape: 'dash', rank: null },
  'not-reported': { words: { zh: '未报送', en: 'Not reported' }, shape: 'hatched', rank: null },
  'not-applicable': { words: { zh: '不适用', en: 'Not applicable' }, shape: 'blank', rank: null },
} as const satisfies Readonly<Record<string, StatusDeclaration>>

/** Code of a status. */
export type Status = keyof typeof STATUSES

/** The codes in declared order. */
export const STATUS_CODES = Object.keys(STATUSES) as readonly Status[]

/** Words of each status, as the choices of a column. */
export const STATUS_WORDS: { readonly [S in Status]: Words } = {
  completed: STATUSES.completed.words,
  'awaiting-acceptance': STATUSES['awaiting-acceptance'].words,
  'on-schedule': STATUSES['on-schedule'].words,
  'slightly-behind': STATUSES['slightly-behind'].words,
  'far-behind': STATUSES['far-behind'].words,
  'not-started': STATUSES['not-started'].words,
  'not-reported': STATUSES['not-reported'].words,
  'not-applicable': STATUSES['not-applicable'].words,
}

/** The three statuses that together are 达到或超过序时. */
export const ON_SCHEDULE_OR_BETTER = [
  'completed',
  'awaiting-acceptance',
  'on-schedule',
] as const satisfies readonly Status[]

/** The statuses that count as behind (滞后). */
export const BEHIND_STATUSES = ['slightly-behind', 'far-behind'] as const satisfies readonly Status[]
