import { toSearchText } from './prepare.ts'
import type { PreparedTask } from './prepare.ts'
import type { Hit, Range } from './types.ts'

const findAll = (text: string, query: string): readonly Range[] => {
  const ranges: Range[] = []
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
    ranges.push([at, at + query.length])
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

/** A number is found as `T12`, `t12` or `12`; digits alone match the end of the number without its zeros. */
const findId = (task: PreparedTask, query: string): readonly Range[] => {
  if (/^\d+$/.test(query)) {
    const digits = task.idKey.replace(/^t0*/, '')
    return digits === query.replace(/^0+/, '') ? [[0, task.id.length]] : []
  }
  return /^t\d*$/.test(query) && task.idKey.startsWith(query) ? [[0, query.length]] : []
}

const findIn = (task: PreparedTask, query: string): Hit | null => {
  const inId = findId(task, query)
  if (inId.length > 0) return { id: task.id, field: 'id', ranges: inId }
  const inTitle = findAll(task.titleKey, query)
  if (inTitle.length > 0) return { id: task.id, field: 'title', ranges: inTitle }
  const spelled = query.replace(/[\s']+/g, '')
  const inPinyin = /^[a-zü]{2,}$/.test(spelled) ? findPinyin(task, spelled) : []
  if (inPinyin.length > 0) return { id: task.id, field: 'title', ranges: inPinyin }
  const inEnglish = findAll(task.englishKey, query)
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
