/** What can be searched of one task, as written when the site is built. */
export interface SearchKeys {
  /** Number, such as `T01`. */
  readonly id: string
  /** Null = withheld: nothing but the number can be found. */
  readonly title: string | null
  readonly titleEn: string | null
  /** Pinyin of the title, one syllable per character, separated by blanks: `hu kou qian yi`. Null = withheld. */
  readonly pinyin: string | null
}

/** Half-open range of characters (UTF-16 units) in a text: `[from, to)`. */
export type Range = readonly [from: number, to: number]

/** Where a query was found in one task. */
export interface Hit {
  readonly id: string
  readonly field: 'id' | 'title' | 'titleEn'
  readonly ranges: readonly Range[]
}

/** What a query was found in. Where in it is looked up when it is asked for: of many hits, few are shown. */
export interface Hits {
  readonly has: (id: string) => boolean
  readonly get: (id: string) => Hit | undefined
}
