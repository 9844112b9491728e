import type { Audience, Words } from '../model/column.ts'

/** What every page, picture, table and print of the office's site says. The one place where it is worded. */
const OFFICE_MARKING: Words = { zh: '内部资料 · 不得外传', en: 'Internal · not to be passed on' }

/** What a site for that audience says wherever anything of it can be seen or saved; null = it is everybody's. */
export const markingOf = (audience: Audience): Words | null => (audience === 'office' ? OFFICE_MARKING : null)
