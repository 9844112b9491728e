import * as v from 'valibot'

/** A schema with a description in both languages. */
export const say = <S extends v.GenericSchema>(schema: S, zh: string, en: string) =>
  v.pipe(schema, v.description(`${zh} / ${en}`))

export const DATE = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
export const TASK_ID = v.pipe(v.string(), v.regex(/^T\d{2,6}$/))
export const PERIOD = v.pipe(v.string(), v.regex(/^\d{4}-(?:Q[1-4]|\d{2})$/))
export const REGION = v.pipe(v.string(), v.regex(/^\d{6}$/))
export const VERSION = v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))
export const TEXT = v.string()
export const TEXT_OR_NULL = v.nullable(v.string())
export const WHOLE = v.pipe(v.number(), v.integer())

const MAY_BE_WITHHELD = '；不予公开的任务无此项'
/** A text that a withheld task does not have. */
export const withheldText = (zh: string, en: string) =>
  v.optional(say(TEXT, zh + MAY_BE_WITHHELD, `${en}; absent where the task is withheld`))
/** A text that may be null, and that a withheld task does not have. */
export const withheldTextOrNull = (zh: string, en: string) =>
  v.optional(say(TEXT_OR_NULL, zh + MAY_BE_WITHHELD, `${en}; absent where the task is withheld`))
