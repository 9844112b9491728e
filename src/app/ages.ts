import { formatDaysLeft, formatDaysSince } from '../core/format/ages.ts'
import { countDaysBetween } from '../core/model/calendar.ts'
import type { Locale } from '../core/format/locale.ts'

/** Today in Shanghai as `YYYY-MM-DD`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** Writes what depends on today (ages, days left) into the space that the prerendered page keeps for it. */
export const writeAges = (root: ParentNode, locale: Locale): void => {
  const now = today()
  for (const place of root.querySelectorAll<HTMLElement>('[data-since]'))
    place.textContent = formatDaysSince(countDaysBetween(place.dataset['since'] ?? now, now), locale)
  for (const place of root.querySelectorAll<HTMLElement>('[data-until]'))
    place.textContent = formatDaysLeft(countDaysBetween(now, place.dataset['until'] ?? now), locale)
}
