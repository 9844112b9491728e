import { toDayNumber, toNextPeriod, toPeriodEnd } from '../model/calendar.ts'
import type { Locale } from './chart.ts'

/** The last day of a period as a day number. */
export const endDayOf = (period: string): number => toDayNumber(toPeriodEnd(period))

/** Last days of the periods from `first` on that end before or on `untilDay`. */
export const periodEnds = (first: string, untilDay: number): readonly { id: string; day: number }[] => {
  const ends: { id: string; day: number }[] = []
  for (let id = first; endDayOf(id) <= untilDay; id = toNextPeriod(id)) ends.push({ id, day: endDayOf(id) })
  return ends
}

/** A period as it stands on an axis: `2026Q3`, `2026-09`. */
export const shortPeriod = (id: string): string => id.replace('-Q', 'Q')

const NUMERALS = ['一', '二', '三', '四']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A period in words: `2026 年第三季度`, `Q3 2026`; `2026 年 9 月`, `Sep 2026`. */
export const longPeriod = (id: string, locale: Locale): string => {
  const [year = '', part = ''] = id.split('-')
  const place = Number(part.replace('Q', ''))
  if (part.startsWith('Q')) return locale === 'zh' ? `${year} 年第${NUMERALS[place - 1]}季度` : `${part} ${year}`
  return locale === 'zh' ? `${year} 年 ${place} 月` : `${MONTHS[place - 1]} ${year}`
}
