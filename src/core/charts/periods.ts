import { toDayNumber, toNextPeriod, toPeriodEnd } from '../model/calendar.ts'

/** The last day of a period as a day number. */
export const endDayOf = (period: string): number => toDayNumber(toPeriodEnd(period))

/** Last days of the periods from `first` on that end before or on `untilDay`. */
export const periodEnds = (first: string, untilDay: number): readonly { id: string; day: number }[] => {
  const ends: { id: string; day: number }[] = []
  for (let id = first; endDayOf(id) <= untilDay; id = toNextPeriod(id)) ends.push({ id, day: endDayOf(id) })
  return ends
}
