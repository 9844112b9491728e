import { toRangeInText, toSearchPinyin, toSearchText } from './prepare.ts'
import type { PreparedTask } from './prepare.ts'
import type { Hit, Hits, Range } from './types.ts'

/** Ranges in `text` of each place where the query stands in `key`, which is the text as it is compared. */
const findAll = (text: string, key: string, query: string): readonly Range[] => {
  const ranges: Range[] = []
  for (let at = key.indexOf(query); at >= 0; at = key.indexOf(query, at + query.length)) {
    const range = toRangeInText(text, [at, at + query.length])
    // Two finds in one sign are one.
    if (range[0] >= (ranges.at(-1)?.[1] ?? 0)) ranges.push(range)
  }
  return ranges
}

const syllableAt = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The first and the last of the syllables that a query spells. */
const findPinyin = (task: PreparedTask, query: string): readonly [first: number, last: number] | null => {
  for (let at = task.syllables.indexOf(query); at >= 0; at = task.syllables.indexOf(query, at + 1)) {
    const first = syllableAt(task.starts, at)
    if (task.starts[first] === at) return [first, syllableAt(task.starts, at + query.length - 1)]
  }
  const at = task.initials.indexOf(query)
  return at < 0 ? null : [at, at + query.length - 1]
}

/** A syllable stands for a character. */
const rangeOfSyllables = (title: string, first: number, last: number): Range => {
  const characters = [...title]
  const start = characters.slice(0, first).join('').length
  return [start, start + characters.slice(first, last + 1).join('').length]
}

/** A query in each form in which it is looked for. */
interface Query {
  readonly text: string
  /** Null = it can't be pinyin. */
  readonly pinyin: string | null
  /** Null = it can't be a number; `''` = there is none behind the letter. Without zeros in front. */
  readonly digits: string | null
  readonly hasLetter: boolean
}

const toQuery = (text: string): Query => {
  const spelled = toSearchPinyin(text).replace(/[\s']+/g, '')
  const [, letter = '', digits = null] = /^(t?)0*(\d*)$/.exec(text) ?? []
  return { text, pinyin: /^[a-z]{2,}$/.test(spelled) ? spelled : null, digits, hasLetter: letter !== '' }
}

/** A number is found as `T12`, `t12`, `T012` or `12`: with or without zeros in front, and by its beginning after a `T`. */
const findId = (task: PreparedTask, { text, digits, hasLetter }: Query): Range | null => {
  if (digits === null) return null
  if (digits !== '' && task.idDigits === digits) return [0, task.id.length]
  return hasLetter && task.idKey.startsWith(text) ? [0, text.length] : null
}

const isIn = (task: PreparedTask, query: Query): boolean =>
  findId(task, query) !== null ||
  task.titleKey.includes(query.text) ||
  (query.pinyin !== null && findPinyin(task, query.pinyin) !== null) ||
  task.englishKey.includes(query.text)

/** The first of the places in which `isIn` looks. */
const hitIn = (task: PreparedTask, query: Query): Hit => {
  const { id } = task
  const inId = findId(task, query)
  if (inId) return { id, field: 'id', ranges: [inId] }
  const inTitle = findAll(task.title, task.titleKey, query.text)
  if (inTitle.length > 0) return { id, field: 'title', ranges: inTitle }
  const inPinyin = query.pinyin === null ? null : findPinyin(task, query.pinyin)
  if (inPinyin) return { id, field: 'title', ranges: [rangeOfSyllables(task.title, ...inPinyin)] }
  return { id, field: 'titleEn', ranges: findAll(task.english, task.englishKey, query.text) }
}

/**
 * The tasks in which a query is found, by number: Chinese text, full pinyin from a syllable on, initials, number, or English.
 *
 * Null = the query is blank: everything stays. Case, width and blanks around it do not matter.
 */
export const findTasks = (tasks: readonly PreparedTask[], query: string): Hits | null => {
  const text = toSearchText(query).trim()
  if (text === '') return null
  const asked = toQuery(text)
  const found = new Map(tasks.filter((task) => isIn(task, asked)).map((task) => [task.id, task]))
  return {
    has: (id) => found.has(id),
    get: (id) => {
      const task = found.get(id)
      return task && hitIn(task, asked)
    },
  }
}
