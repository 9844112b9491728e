import type { Locale } from './locale.ts'

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`

/** How long ago a day was: `53 天`, `53 days`; 0 = today; a day to come is said to be so. */
export const formatDaysSince = (count: number, locale: Locale): string => {
  if (count < 0) return locale === 'zh' ? '尚未到' : 'to come'
  if (count === 0) return locale === 'zh' ? '今天' : 'today'
  return locale === 'zh' ? `${count} 天` : days(count)
}

/** How long a day is away: `还有 12 天`, `12 days left`; past, how long past. */
export const formatDaysLeft = (count: number, locale: Locale): string => {
  if (count < 0) return locale === 'zh' ? `已过 ${-count} 天` : `${days(-count)} past`
  if (count === 0) return locale === 'zh' ? '今天到期' : 'due today'
  return locale === 'zh' ? `还有 ${count} 天` : `${days(count)} left`
}
