import type { Words } from '../../model/column.ts'
import { say, type Locale } from '../locale.ts'

/** In which language a finding is said, and whether any sample data went into it. */
export interface Voice {
  readonly locale: Locale
  /** True as soon as one row behind the sentence is sample: it then begins with 示例：. */
  readonly sample: boolean
}

/** What every sentence computed from sample data begins with, wherever it goes. */
const SAMPLE_MARK: Words = { zh: '示例：', en: 'Sample: ' }

/** The mark that titles and other texts of sample rows begin with, in the languages they may be in. */
const OWN_MARKS = /示例(?:：|\s)\s*|Sample: ?/g

/**
 * A text about sample data, with the mark at its start; a text about real data as it is.
 *
 * The mark holds for the whole text and is said once: titles that stand in it lose their own.
 */
export const markSample = ({ locale, sample }: Voice, text: string): string =>
  sample ? say(SAMPLE_MARK, locale) + text.replaceAll(OWN_MARKS, '') : text

/**
 * A function that says a finding, from one that finds its words.
 *
 * The one place where 示例： is put: everything that is exported as a finding is made with it, so none can forget.
 */
export const finding =
  <A extends readonly unknown[]>(toWords: (...facts: A) => Words) =>
  (voice: Voice, ...facts: A): string =>
    markSample(voice, say(toWords(...facts), voice.locale))
