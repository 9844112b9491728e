import { formatDaysLeft, formatDaysSince } from '../core/format/ages.ts'
import type { Locale } from '../core/format/locale.ts'

const MS_A_DAY = 86_400_000

/** Today in Shanghai as `YYYY-MM-DD`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MS_A_DAY)

/** Writes what depends on today (ages, days left) into the space that the prerendered page keeps for it. */
export const writeAges = (root: ParentNode, locale: Locale): void => {
  const now = today()
  for (const place of root.querySelectorAll<HTMLElement>('[data-since]'))
    place.textContent = formatDaysSince(daysBetween(place.dataset['since'] ?? now, now), locale)
  for (const place of root.querySelectorAll<HTMLElement>('[data-until]'))
    place.textContent = formatDaysLeft(daysBetween(now, place.dataset['until'] ?? now), locale)
}
