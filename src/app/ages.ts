import { formatDaysLeft, formatDaysSince } from '../core/format/ages.ts'
import { countDaysBetween } from '../core/model/calendar.ts'
import type { Locale } from '../core/format/locale.ts'

/** Shanghai keeps UTC+8 all year. `Intl` would say the same, but takes long to get ready. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** Today in Shanghai as `YYYY-MM-DD`. */
const today = (): string => new Date(Date.now() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)

/** Writes what depends on today (ages, days left) into the space that the prerendered page keeps for it. */
export const writeAges = (root: ParentNode, locale: Locale): void => {
  const now = today()
  for (const place of root.querySelectorAll<HTMLElement>('[data-since]'))
    place.textContent = formatDaysSince(countDaysBetween(place.dataset['since'] ?? now, now), locale)
  for (const place of root.querySelectorAll<HTMLElement>('[data-until]'))
    place.textContent = formatDaysLeft(countDaysBetween(now, place.dataset['until'] ?? now), locale)
}
