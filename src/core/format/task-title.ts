import type { Locale } from './locale.ts'

/** A task's title in the language asked for, the Chinese where it is not translated; null = withheld, or not known. */
export const titleOf = (
  words: { readonly title: string | null; readonly titleEn: string | null } | undefined,
  locale: Locale,
): string | null => (locale === 'en' ? words?.titleEn : null) ?? words?.title ?? null
