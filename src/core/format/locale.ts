import type { Words } from '../model/column.ts'

/** A language of the site. */
export type Locale = 'zh' | 'en'

/** What an element's `lang` says for a text. */
export type Lang = 'zh-CN' | 'en'

/** A text together with the language that it is really in. */
export interface SaidText {
  readonly text: string
  readonly lang: Lang
}

/** The words of a pair that the locale asks for. */
export const say = (words: Words, locale: Locale): string => words[locale]

type TwinRow<K extends string, V> = { readonly [P in K]: V } & { readonly [P in `${K}En`]: string | null }

/**
 * A column that has an English twin, in the language asked for.
 *
 * Where the English is null the Chinese stands and `lang` says so, for the page to mark it. Null = the cell itself is
 * empty or left out of the row; what that means is said by the column (none, 略).
 */
export function twin<K extends string>(row: TwinRow<K, string>, name: K, locale: Locale): SaidText
export function twin<K extends string>(row: TwinRow<K, string | null>, name: K, locale: Locale): SaidText | null
export function twin(
  row: Readonly<Record<string, string | null | undefined>>,
  name: string,
  locale: Locale,
): SaidText | null {
  const english = row[`${name}En`] ?? null
  if (locale === 'en' && english !== null) return { text: english, lang: 'en' }
  const chinese = row[name] ?? null
  return chinese === null ? null : { text: chinese, lang: 'zh-CN' }
}
