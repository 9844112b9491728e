import { describe, expect, it } from 'vitest'
import { isolate, LONGEST_TEXT } from '../../../src/core/format/isolate.ts'

describe('isolate', () => {
  it.each([
    ['ordinary text as it is', '户口迁移 “一件事”', '户口迁移 “一件事”'],
    ['an override wrapped', 'a\u202eb', '\u2068a\u202eb\u2069'],
    ['a stray closing mark dropped', 'a\u2069\u202eb', '\u2068a\u202eb\u2069'],
    ['an open isolate closed', '\u2067a', '\u2068\u2067a\u2069\u2069'],
    ['a closed isolate kept', '\u2067a\u2069b', '\u2068\u2067a\u2069b\u2069'],
    ['line ends and control characters as one space', ' a\n\r\u2029\u0000b ', 'a b'],
    ['nothing for nothing', '', ''],
  ])('gives %s', (_, text, expected) => {
    expect(isolate(text)).toBe(expected)
  })

  it('cuts an absurd length between whole characters', () => {
    expect(isolate('😀😀😀', 2)).toBe('😀…')
    expect(Array.from(isolate('长'.repeat(100_000)))).toHaveLength(LONGEST_TEXT)
  })

  it('closes an isolate that the cut left open', () => {
    expect(isolate('\u2067abc\u2069', 3)).toBe('\u2068\u2067a…\u2069\u2069')
  })
})
