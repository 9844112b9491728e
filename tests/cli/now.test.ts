import { describe, expect, it } from 'vitest'
import { parseNow, parseToday } from '../../src/cli/now.ts'

const at = (clock: string) => ({ now: () => new Date(clock) })

describe('now', () => {
  it.each([
    ['2026-10-31', '2026-10-31T00:00:00+08:00'],
    ['2026-10-31T10:00+08:00', '2026-10-31T10:00:00+08:00'],
    ['2026-10-31T10:00:30+08:00', '2026-10-31T10:00:30+08:00'],
    ['2026-10-31T18:00Z', '2026-11-01T02:00:00+08:00'],
    ['2026-10-30T22:00:00-04:00', '2026-10-31T10:00:00+08:00'],
  ])('%s is %s, whatever the clock says', (now, instant) => {
    expect(parseNow({ now }, at('2001-01-01T00:00:00Z'))).toBe(instant)
  })

  it('is the clock, as it reads in Shanghai, where nothing is given', () => {
    expect(parseNow({}, at('2026-10-30T16:00:01Z'))).toBe('2026-10-31T00:00:01+08:00')
    expect(parseToday({}, at('2026-10-30T15:59:59Z'))).toBe('2026-10-30')
  })
})
