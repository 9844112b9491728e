import { STEERING } from '../../model/steering.ts'

/** Signs without width that copying from pages and chats leaves in a text. */
const INVISIBLE = new RegExp(`[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD${STEERING}]`, 'g')

/** The text without blanks, line breaks and invisible signs, full-width forms made usual, in lower case: to compare by. */
export const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '').toLowerCase()

/** The text in usual forms and without blanks around it, blanks within it made one. */
export const toUsual = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** Those of them that no word or picture is joined by; signs that steer a device, or turn the reading around. */
const STRAY = new RegExp(`[\\u200B\\u2060\\uFEFF\\u00AD${STEERING}]`, 'g')

/** The text without blanks and stray signs and with line breaks as LF; everything else as it stands. */
export const tidy = (text: string): string => text.replace(STRAY, '').replace(/\r\n?/g, '\n').trim()

const UNTIDY = new RegExp(`${STRAY.source}|\\r`)

/** Whether `tidy` leaves a text as it is. */
export const isTidy = (text: string): boolean => !UNTIDY.test(text) && text.trim().length === text.length
