import { expect, test } from 'vitest'
import { MODES, type Mode } from '../e2e/modes.ts'

const values = (key: keyof Mode): readonly unknown[] => [...new Set(MODES.map((mode) => mode[key]))]

test('every two values of two settings occur together in some mode', () => {
  const keys = ['width', 'theme', 'size', 'contrast', 'locale'] as const
  const missing = keys.flatMap((one, index) =>
    keys
      .slice(index + 1)
      .flatMap((other) => values(one).flatMap((a) => values(other).map((b) => ({ one, a, other, b }))))
      .filter(({ one, a, other, b }) => !MODES.some((mode) => mode[one] === a && mode[other] === b)),
  )
  expect(missing).toEqual([])
  expect(keys.map((key) => values(key).length)).toEqual([3, 2, 2, 2, 2])
})
