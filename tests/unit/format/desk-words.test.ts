import { describe, expect, it } from 'vitest'
import { DESK_WORDS } from '../../../src/core/format/ui/desk.ts'

describe('words of the desk', () => {
  it.each([
    [1, 'there is 1 error.', '1 error, 2 warnings, 1 note'],
    [6, 'there are 6 errors.', '6 errors, 2 warnings, 1 note'],
    [1234, 'there are 1,234 errors.', '1,234 errors, 2 warnings, 1 note'],
  ])('say %i once, with its noun', (errors, refused, counts) => {
    expect(DESK_WORDS.en.verdict.refused(errors)).toContain(refused)
    expect(DESK_WORDS.en.verdict.counts(errors, 2, 1)).toBe(counts)
  })
})
