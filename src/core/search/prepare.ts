import type { SearchKeys } from './types.ts'

/** One task made ready for searching. `starts[i]` = place of the i-th syllable in `syllables`. */
export interface PreparedTask {
  readonly id: string
  readonly idKey: string
  readonly titleKey: string
  readonly englishKey: string
  readonly syllables: string
  readonly initials: string
  readonly starts: readonly number[]
  /** For each syllable, where its character begins and ends in the title. */
  readonly places: readonly (readonly [number, number])[]
}

/** Text as it is compared: NFKC, lower case. Lengths of CJK text stay, so that places in it hold. */
export const toSearchText = (text: string): string => text.normalize('NFKC').toLowerCase()

const placesOf = (title: string): readonly (readonly [number, number])[] => {
  const places: (readonly [number, number])[] = []
  let at = 0
  for (const character of title) {
    places.push([at, at + character.length])
    at += character.length
  }
  return places
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
  const syllables = (keys.pinyin ?? '').split(' ').filter((syllable) => syllable !== '')
  const places = placesOf(keys.title ?? '')
  const aligned = syllables.length === places.length
  return {
    id: keys.id,
    idKey: keys.id.toLowerCase(),
    titleKey: toSearchText(keys.title ?? ''),
    englishKey: toSearchText(keys.titleEn ?? ''),
    syllables: aligned ? syllables.join('') : '',
    initials: aligned ? syllables.map((syllable) => syllable.charAt(0)).join('') : '',
    starts: aligned ? startsOf(syllables) : [],
    places,
  }
}
