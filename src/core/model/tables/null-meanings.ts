import type { Words } from '../column.ts'

/** Null: the source does not print it. */
export const NOT_PRINTED = { zh: '来源未印出', en: 'not printed by the source' } as const satisfies Words

/** Null: a quantity that was due and not reported; never zero. */
export const NOT_REPORTED = { zh: '未报送', en: 'not reported' } as const satisfies Words

/** Null: there is none. */
export const NONE = { zh: '无', en: 'none' } as const satisfies Words

/** Null: no evidence was given. */
export const NO_EVIDENCE = { zh: '无佐证', en: 'no evidence' } as const satisfies Words
