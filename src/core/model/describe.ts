import type { CellKind, Column, Words } from './column.ts'

/** The kinds of cell in words. */
export const KIND_WORDS: Readonly<Record<CellKind, Words>> = {
  text: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数', en: 'a number' },
  flag: { zh: 'true 或 false', en: 'true or false' },
  date: { zh: '日期 YYYY-MM-DD，如 2026-09-30', en: 'a date YYYY-MM-DD, such as 2026-09-30' },
  month: { zh: '月份或日期，如 2024-08、2024-08-01', en: 'a month or a date, such as 2024-08 or 2024-08-01' },
  instant: {
    zh: '时刻，如 2026-10-15T09:00:00+08:00',
    en: 'an instant, such as 2026-10-15T09:00:00+08:00',
  },
  period: { zh: '季或月，如 2026-Q3、2026-09', en: 'a quarter or a month, such as 2026-Q3 or 2026-09' },
  choice: { zh: '所列代码之一', en: 'one of the codes' },
  list: { zh: '文字的列表', en: 'a list of texts' },
}

/** Least and greatest value of a column in words; null = it has neither. */
export const describeRange = ({ min, max }: Column): Words | null => {
  if (min !== undefined && max !== undefined) return { zh: `${min} 至 ${max}`, en: `${min} to ${max}` }
  if (min !== undefined) return { zh: `不小于 ${min}`, en: `at least ${min}` }
  return max === undefined ? null : { zh: `不大于 ${max}`, en: `at most ${max}` }
}

/** What a column accepts, in words: the kind, or its closed set, or its form; then null, if it may stand. */
export const describeCell = (column: Column): Words => {
  const codes = column.choices ? Object.keys(column.choices).join(' / ') : null
  const form = column.pattern ?? null
  const zh = codes ?? (form === null ? KIND_WORDS[column.kind].zh : `符合 ${form} 的文字`)
  const en = codes ?? (form === null ? KIND_WORDS[column.kind].en : `text of the form ${form}`)
  return column.absent ? { zh: `${zh}，或 null`, en: `${en}, or null` } : { zh, en }
}
