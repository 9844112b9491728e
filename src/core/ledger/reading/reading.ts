import type { AnyCell } from '../../model/cell-text.ts'
import type { Column, Words } from '../../model/column.ts'
import { describeRange } from '../../model/describe.ts'
import type { IssueCode } from '../../model/issue-codes.ts'
import type { RawCell } from './raw-sheet.ts'

/** A cell that was read otherwise than it stands, or not at all. */
export interface Reading {
  readonly code: IssueCode
  /** What was read. Absent = nothing could be. */
  readonly cell?: AnyCell
  readonly expected: Words | null
  readonly suggestions?: readonly string[]
  /** What stands there as people see it. Absent = as it is kept. */
  readonly found?: string
}

/** Reads one cell of one column: its value, or a reading that must be told. `marks` are those of the cell. */
export type CellReader = (raw: RawCell, marks: number) => AnyCell | Reading

/** Whether more is to be told than the value. */
export const isReading = (read: AnyCell | Reading): read is Reading =>
  typeof read === 'object' && read !== null && !Array.isArray(read)

/** A cell that could be read, and how. */
export const taken = (code: IssueCode, cell: AnyCell): Reading => ({ code, cell, expected: null })

/** A cell that could not be read. */
export const refused = (code: IssueCode, expected: Words | null, suggestions: readonly string[] = []): Reading => ({
  code,
  expected,
  ...(suggestions.length > 0 ? { suggestions } : {}),
})

const TEXT: Words = { zh: '文字', en: 'text' }
const REFERENCE: Words = { zh: '已有的编号或名称', en: 'a number or name that there is' }

/** What a column accepts in the words of whoever types it. */
export const describeForOffice = (column: Column): Words => {
  if (column.choices) {
    const words = Object.values(column.choices)
    return { zh: words.map(({ zh }) => zh).join(' / '), en: words.map(({ en }) => en).join(' / ') }
  }
  const range = describeRange(column)
  switch (column.kind) {
    case 'integer':
      return { zh: `整数${range ? `，${range.zh}` : ''}`, en: `a whole number${range ? `, ${range.en}` : ''}` }
    case 'number':
      return { zh: `数${range ? `，${range.zh}` : ''}`, en: `a number${range ? `, ${range.en}` : ''}` }
    case 'flag':
      return { zh: '是或否', en: 'yes or no' }
    case 'date':
      return { zh: '日期，如 2026-09-30', en: 'a date, such as 2026-09-30' }
    case 'month':
      return { zh: '月份或日期，如 2024-08、2024-08-01', en: 'a month or a date, such as 2024-08 or 2024-08-01' }
    case 'instant':
      return { zh: '日期和时刻，如 2026-10-15 09:00', en: 'a date and time, such as 2026-10-15 09:00' }
    case 'period':
      return { zh: '季或月，如 2026-Q3、2026-09', en: 'a quarter or a month, such as 2026-Q3 or 2026-09' }
    case 'list':
      return { zh: '用分号隔开的几项', en: 'items parted by semicolons' }
    default:
      return column.hint ?? (column.ref === undefined ? TEXT : REFERENCE)
  }
}

const MOST_REMEMBERED = 20_000

/** The reader that looks at each text only once: returns repeat themselves. */
export const remembering = (read: (text: string) => AnyCell | Reading): ((text: string) => AnyCell | Reading) => {
  const known = new Map<string, AnyCell | Reading>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = read(text)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(text, now)
    return now
  }
}
