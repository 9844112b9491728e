import type { Lang, Locale } from './locale.ts'

/** A stretch of a text; `lang` null = the language of what it stands in. */
export interface TextRun {
  readonly text: string
  readonly lang: Lang | null
}

// Digits and Chinese punctuation between two Chinese characters, and digits before the first, belong to them.
const HAN = /\p{Nd}*\p{sc=Han}(?:[\p{sc=Han}\p{Nd}%、。《》「」！（），：；？“”·—]*\p{sc=Han})?/gu

/**
 * A text of a page in its runs, in order: on an English page each Chinese run says that it is Chinese.
 *
 * Joined, the runs are the text. On a Chinese page there is one run.
 */
export const splitHan = (text: string, locale: Locale): readonly TextRun[] => {
  if (locale === 'zh') return [{ text, lang: null }]
  const runs: TextRun[] = []
  let end = 0
  for (const { 0: han, index } of text.matchAll(HAN)) {
    if (index > end) runs.push({ text: text.slice(end, index), lang: null })
    runs.push({ text: han, lang: 'zh-CN' })
    end = index + han.length
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end), lang: null })
  return runs
}
