import type { Locale } from '../chart.ts'
import { plainText } from '../letters.ts'
import type { TaskMark } from './types.ts'

const WORDS = {
  zh: {
    due: '完成期限',
    withheld: '略',
    done: '已完成',
    'done-late': '逾期完成',
    open: '',
    overdue: '已逾期',
    was: '原',
  },
  en: {
    due: 'Task due',
    withheld: 'withheld',
    done: 'done',
    'done-late': 'done late',
    open: '',
    overdue: 'overdue',
    was: 'was',
  },
} as const

/** Name of a mark; the words of a withheld milestone read 略. */
export const formatMarkName = (mark: TaskMark, locale: Locale): string =>
  mark.kind === 'due' ? WORDS[locale].due : plainText(mark.title ?? WORDS[locale].withheld)

/** Whether a mark is done, or overdue; nothing while it is neither. */
export const formatMarkState = (mark: TaskMark, locale: Locale): string => WORDS[locale][mark.state]

/** Date of a mark with its state: `2026-06-30 已完成`; of a withheld one, whose name says so, the date alone. */
export const formatMarkDate = (mark: TaskMark, locale: Locale): string =>
  mark.state === 'withheld' ? mark.due : `${mark.due} ${formatMarkState(mark, locale)}`.trim()

/** The date before it was moved: `原 2026-03-31`; nothing if it never was. */
export const formatOriginal = (mark: TaskMark, locale: Locale): string =>
  mark.original === null ? '' : `${WORDS[locale].was} ${mark.original}`
