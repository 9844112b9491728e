import { addDays, isDate } from '../../model/calendar.ts'
import type { Column } from '../../model/column.ts'
import { MARKS, type RawSheet } from './raw-sheet.ts'
import { describeForOffice, refused, remembering, taken, type CellReader, type Reading } from './reading.ts'
import { toUsual } from './squeeze.ts'

type DateSystem = RawSheet['dateSystem']

const DAY_MS = 86_400_000
const WEEKDAY = '(?:\\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?'
const MIDNIGHT = '(?:[\\sT]+0{1,2}:00(?::00)?)?'
const WRITTEN = new RegExp(
  `^(\\d{4})\\s*(?:([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})|年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?)${WEEKDAY}${MIDNIGHT}$`,
)
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/
const MONTH = /^(\d{4})\s*(?:[-/.]\s*(\d{1,2})|年\s*(\d{1,2})\s*月(?:份)?)$/
const CANONICAL = /^\d{4}-\d\d-\d\d$/
const TIME = /^(.+?)[\sT]+(\d{1,2})[:时点](\d\d)?(?:[:分](\d\d)?)?(?:秒)?(?:\+08:00)?$/
const CANONICAL_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/
/** Numbers that stand for days from 2000 to 2100, in the system that counts from 1900. */
const SERIALS = { first: 36_526, last: 73_050, origin: '1899-12-30', between: 1_462 } as const

const pad = (value: string | number): string => String(value).padStart(2, '0')

const toDate = (year: string | undefined, month: string | undefined, day: string | undefined): string | null => {
  if (!year || !month || !day) return null
  const date = `${year}-${pad(month)}-${pad(day)}`
  return isDate(date) ? date : null
}

/** A date out of a text in usual forms: `2026/9/30`, `2026.9.30`, `2026年9月30日`, `20260930`; null = no certain one. */
const parseWrittenDate = (text: string): string | null => {
  const [, year, , month, day, zhMonth, zhDay] = WRITTEN.exec(text) ?? []
  if (year) return toDate(year, month ?? zhMonth, day ?? zhDay)
  const [, compactYear, compactMonth, compactDay] = COMPACT.exec(text) ?? []
  return toDate(compactYear, compactMonth, compactDay)
}

/** A month out of a text in usual forms: `2026-9`, `2026年9月`; null = none. */
export const parseWrittenMonth = (text: string): string | null => {
  const [, year, month, zhMonth] = MONTH.exec(text) ?? []
  const number = Number(month ?? zhMonth)
  return year && number >= 1 && number <= 12 ? `${year}-${pad(number)}` : null
}

/** The day of a date cell, which stands at UTC whatever the time zone of the machine; a year beyond 9999 has none. */
export const toDay = (date: Date): string | null => {
  const year = date.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) return null
  return `${year}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

const toSerialDay = (serial: number, system: DateSystem): string | null => {
  const days = Math.floor(serial) + (system === '1904' ? SERIALS.between : 0)
  if (system === null || days < SERIALS.first || days > SERIALS.last) return null
  return addDays(SERIALS.origin, days)
}

const hasTime = (date: Date): boolean => date.getTime() % DAY_MS !== 0

const isDateCell = (raw: unknown): raw is Date => typeof raw === 'object' && raw !== null

/** Reads a date: of a cell that is one, of a day's number, or of a text. */
export const readDate = (column: Column, system: DateSystem): CellReader => {
  const unreadable = refused('E627', describeForOffice(column))
  const readCell = (date: Date): string | Reading => {
    const day = toDay(date)
    if (day === null) return unreadable
    return hasTime(date) ? taken('N612', day) : day
  }
  const readNumber = (value: number): Reading => {
    const day = parseWrittenDate(String(value)) ?? toSerialDay(value, system)
    return day === null ? unreadable : taken('N612', day)
  }
  const readText = remembering((text) => {
    if (CANONICAL.test(text) && isDate(text)) return text
    const usual = toUsual(text)
    const day = parseWrittenDate(usual)
    if (day !== null) return taken('N612', day)
    return /^\d{5}(?:\.\d+)?$/.test(usual) ? readNumber(Number(usual)) : unreadable
  })
  return (raw) => {
    if (typeof raw === 'string') return readText(raw)
    if (typeof raw === 'number') return readNumber(raw)
    return isDateCell(raw) ? readCell(raw) : unreadable
  }
}

/** Reads a month or a date, as precise as it is written. */
export const readMonth = (column: Column, system: DateSystem): CellReader => {
  const readWhole = readDate(column, system)
  const readText = remembering((text) => {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text
    const month = parseWrittenMonth(toUsual(text))
    return month === null ? readWhole(text, 0) : taken('N612', month)
  })
  return (raw, marks) => {
    if (typeof raw === 'string') return readText(raw)
    // A month that was typed is kept as its first day and shown without the day.
    if (isDateCell(raw) && marks & MARKS.monthly) {
      const day = toDay(raw)
      if (day !== null) return taken('N612', day.slice(0, 7))
    }
    return readWhole(raw, marks)
  }
}

const toInstant = (day: string, hours: number, minutes: number, seconds: number): string | null =>
  hours < 24 && minutes < 60 && seconds < 60 ? `${day}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}+08:00` : null

const parseInstant = (text: string): string | null => {
  const [, dayText, hours, minutes = '0', seconds = '0'] = TIME.exec(text) ?? []
  const day = dayText === undefined ? null : parseWrittenDate(dayText)
  return day === null ? null : toInstant(day, Number(hours), Number(minutes), Number(seconds))
}

/** Reads a date with its time of day, which is that of Beijing. */
export const readInstant = (column: Column, system: DateSystem): CellReader => {
  const unreadable = refused('E627', describeForOffice(column))
  const readMs = (ms: number, day: string | null): Reading => {
    const seconds = Math.round((ms % DAY_MS) / 1000)
    const instant =
      day === null ? null : toInstant(day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60)
    return instant === null || seconds === 0 ? unreadable : taken('N612', instant)
  }
  const readText = remembering((text) => {
    if (CANONICAL_INSTANT.test(text) && isDate(text.slice(0, 10))) return text
    const instant = parseInstant(toUsual(text))
    return instant === null ? unreadable : taken('N612', instant)
  })
  return (raw) => {
    if (typeof raw === 'string') return readText(raw)
    if (typeof raw === 'number') return readMs((raw % 1) * DAY_MS, toSerialDay(raw, system))
    return isDateCell(raw) ? readMs(raw.getTime(), toDay(raw)) : unreadable
  }
}
