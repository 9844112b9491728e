import { isPeriod } from '../../model/calendar.ts'
import type { Column } from '../../model/column.ts'
import { parseWrittenMonth, toDay } from './read-date.ts'
import { describeForOffice, refused, remembering, taken, type CellReader } from './reading.ts'
import { squeeze } from './squeeze.ts'

const QUARTER_SIGNS = '一二三四'
const QUARTER = /^(\d{4})年?(?:-|\/|\.)?(?:q([1-4])|第?([1-4一二三四])季度?)$/
const QUARTER_FIRST = /^q([1-4])[-/. ]?(\d{4})$/

/** A period out of any usual form: `2026Q3`, `2026年第三季度`, `2026年三季度`, `2026年9月`; null = no certain one. */
const parseWrittenPeriod = (text: string): string | null => {
  const squeezed = squeeze(text)
  const [, year, number, sign] = QUARTER.exec(squeezed) ?? []
  if (year) {
    const quarter = number ?? (sign && QUARTER_SIGNS.includes(sign) ? QUARTER_SIGNS.indexOf(sign) + 1 : sign)
    return `${year}-Q${quarter}`
  }
  const [, first, later] = QUARTER_FIRST.exec(squeezed) ?? []
  return later ? `${later}-Q${first}` : parseWrittenMonth(squeezed)
}

/** Reads a report period. */
export const readPeriod = (column: Column): CellReader => {
  const unreadable = refused('E628', describeForOffice(column))
  const readText = remembering((text) => {
    if (isPeriod(text)) return text
    const period = parseWrittenPeriod(text)
    return period === null ? unreadable : taken('N613', period)
  })
  return (raw) => {
    if (typeof raw === 'string') return readText(raw)
    // A spreadsheet makes the first of September of a typed 2026-09.
    const day = typeof raw === 'object' && raw !== null ? toDay(raw) : null
    return day?.endsWith('-01') ? taken('N613', day.slice(0, 7)) : unreadable
  }
}
