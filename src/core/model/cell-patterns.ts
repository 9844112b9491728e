const MONTH = '(?:0[1-9]|1[0-2])'
const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
const DAY_OF_MONTH =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))'
const DATE = `(?:\\d{4}-${DAY_OF_MONTH}|${LEAP_YEAR}-02-29)`

/**
 * Regular expressions, each for a whole text, of the kinds of cell that are written as text in one form.
 *
 * A date is a real one: the 29th of February stands in leap years alone, so that a schema needs no code to refuse it.
 */
export const KIND_PATTERNS = {
  date: `^${DATE}$`,
  month: `^(?:\\d{4}-${MONTH}|${DATE})$`,
  instant: `^${DATE}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\+08:00$`,
  period: `^\\d{4}-(?:Q[1-4]|${MONTH})$`,
} as const

/** A text that says something: one that is blank is written as null. */
export const TEXT_PATTERN = '\\S'

/** An item of a list; `;` parts the items where a list is written as one text. */
export const ITEM_PATTERN = '^[^;]*[^;\\s][^;]*$'

/** The pattern of a column, for the whole text. */
export const toWholePattern = (pattern: string): string => `^(?:${pattern})$`
