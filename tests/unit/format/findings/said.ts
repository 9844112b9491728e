import type { Voice } from '../../../../src/core/format/findings/voice.ts'

/** A finding from real data, in Chinese and in English. */
export const said = <A extends readonly unknown[]>(
  say: (voice: Voice, ...facts: A) => string,
  ...facts: A
): readonly [string, string] => [
  say({ locale: 'zh', sample: false }, ...facts),
  say({ locale: 'en', sample: false }, ...facts),
]
