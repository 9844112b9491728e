/** What does not show, and what a spreadsheet may pass over at the start of a cell. */
const PASSED_OVER = '[\\s\\p{Cc}\\p{Cf}]*'
/** Signs with which a formula begins, their full-width and small forms included. */
const STARTS = '[=+\\-@|＝＋－＠｜﹢﹣﹦﹫]'
/** A semicolon or tab is where some settings of a spreadsheet begin a new cell. */
const DANGEROUS = new RegExp(`(^|[;\\t])(?=${PASSED_OVER}${STARTS})`, 'gu')
const CONTROL_FIRST = /^[\t\r\n\0]/

/**
 * The text with an apostrophe before every place where a spreadsheet would begin to run it; other texts as they are.
 *
 * Besides `=`, `+`, `-`, `@` and `|` these are their full-width forms, also behind blanks and invisible characters,
 * and behind a `;` within the text. Numbers are no texts: a negative one is never touched.
 */
export const defuse = (text: string): string => {
  const safe = text.replace(DANGEROUS, "$1'")
  return CONTROL_FIRST.test(safe) ? `'${safe}` : safe
}
