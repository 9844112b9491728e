import type { Range, SearchKeys } from './types.ts'

/** One task made ready for searching. `starts[i]` = place of the i-th syllable in `syllables`. */
export interface PreparedTask {
  readonly id: string
  readonly idKey: string
  /** Digits of the number without zeros in front. */
  readonly idDigits: string
  readonly title: string
  readonly titleKey: string
  readonly english: string
  readonly englishKey: string
  readonly syllables: string
  readonly initials: string
  readonly starts: readonly number[]
}

/** Text as it is compared: NFKC, lower case. Some signs change their length: `…` becomes three full stops. */
export const toSearchText = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Pinyin as it is compared: `ü` is typed as `v`. */
export const toSearchPinyin = (text: string): string => toSearchText(text).replaceAll('ü', 'v')

/** Where a range of `toSearchText(text)` stands in the text itself: a sign found in part counts as a whole. */
export const toRangeInText = (text: string, [from, to]: Range): Range => {
  let read = 0
  let at = 0
  let start = 0
  for (const sign of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (read <= from) start = at
    read += toSearchText(sign).length
    at += sign.length
    if (read >= to) break
  }
  return [start, at]
}

const startsOf = (syllables: readonly string[]): readonly number[] => {
  let at = 0
  return syllables.map((syllable) => {
    const start = at
    at += syllable.length
    return start
  })
}

/** A task's keys made ready: done once, before the first search. */
export const prepareTask = (keys: SearchKeys): PreparedTask => {
  const syllables = toSearchPinyin(keys.pinyin ?? '')
    .split(' ')
    .filter((syllable) => syllable !== '')
  // Without a title a task is withheld, and its other words with it.
  const english = keys.title === null ? '' : (keys.titleEn ?? '')
  const aligned = syllables.length === [...(keys.title ?? '')].length
  return {
    id: keys.id,
    idKey: keys.id.toLowerCase(),
    idDigits: keys.id.toLowerCase().replace(/^t0*/, ''),
    title: keys.title ?? '',
    titleKey: toSearchText(keys.title ?? ''),
    english,
    englishKey: toSearchText(english),
    syllables: aligned ? syllables.join('') : '',
    initials: aligned ? syllables.map((syllable) => syllable.charAt(0)).join('') : '',
    starts: aligned ? startsOf(syllables) : [],
  }
}
