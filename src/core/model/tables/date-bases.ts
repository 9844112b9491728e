import type { Words } from '../column.ts'

/** Where a date of the plan comes from. */
export const PLAN_BASES = {
  printed: { zh: '印出', en: 'printed' },
  assumed: { zh: '假定', en: 'assumed' },
} as const satisfies Readonly<Record<string, Words>>

/** Where a date of a publication or a figure comes from. */
export const DATE_BASES = {
  printed: { zh: '来源印出', en: 'printed' },
  inferred: { zh: '推算', en: 'inferred' },
  assumed: { zh: '假定', en: 'assumed' },
  'not printed': { zh: '未印出', en: 'not printed' },
} as const satisfies Readonly<Record<string, Words>>
