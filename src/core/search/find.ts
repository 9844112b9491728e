import { toRangeInText, toSearchPinyin, toSearchText } from './prepare.ts'
import type { PreparedTask } from './prepare.ts'
import type { Hit, Range } from './types.ts'

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

const rangeOfSyllables = (task: PreparedTask, first: number, last: number): Range => [
  task.places[first]?.[0] ?? 0,
  task.places[last]?.[1] ?? 0,
]

const findPinyin = (task: PreparedTask, query: string): readonly Range[] => {
  for (let at = task.syllables.indexOf(query); at >= 0; at = task.syllables.indexOf(query, at + 1)) {
    const first = syllableAt(task.starts, at)
    if (task.starts[first] === at)
      return [rangeOfSyllables(task, first, syllableAt(task.starts, at + query.length - 1))]
  }
  const at = task.initials.indexOf(query)
  return at < 0 ? [] : [rangeOfSyllables(task, at, at + query.length - 1)]
}

/** A number is found as `T12`, `t12`, `T012` or `12`: with or without zeros in front, and by its beginning after a `T`. */
const findId = (task: PreparedTask, query: string): readonly Range[] => {
  const [, letter, digits] = /^(t?)0*(\d*)$/.exec(query) ?? []
  if (digits === undefined) return []
  if (digits !== '' && task.idKey.replace(/^t0*/, '') === digits) return [[0, task.id.length]]
  return letter !== '' && task.idKey.startsWith(query) ? [[0, query.length]] : []
}

const findIn = (task: PreparedTask, query: string): Hit | null => {
  const inId = findId(task, query)
  if (inId.length > 0) return { id: task.id, field: 'id', ranges: inId }
  const inTitle = findAll(task.title, task.titleKey, query)
  if (inTitle.length > 0) return { id: task.id, field: 'title', ranges: inTitle }
  const spelled = toSearchPinyin(query).replace(/[\s']+/g, '')
  const inPinyin = /^[a-z]{2,}$/.test(spelled) ? findPinyin(task, spelled) : []
  if (inPinyin.length > 0) return { id: task.id, field: 'title', ranges: inPinyin }
  const inEnglish = findAll(task.english, task.englishKey, query)
  return inEnglish.length > 0 ? { id: task.id, field: 'titleEn', ranges: inEnglish } : null
}

/**
 * The tasks in which a query is found, by number: Chinese text, full pinyin from a syllable on, initials, number, or English.
 *
 * Null = the query is blank: everything stays. Case, width and blanks around it do not matter.
 */
export const findTasks = (tasks: readonly PreparedTask[], query: string): ReadonlyMap<string, Hit> | null => {
  const asked = toSearchText(query).trim()
  if (asked === '') return null
  const hits = new Map<string, Hit>()
  for (const task of tasks) {
    const hit = findIn(task, asked)
    if (hit) hits.set(task.id, hit)
  }
  return hits
}
