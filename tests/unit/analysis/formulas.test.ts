import { expect, test } from 'vitest'
import { FORMULAS } from '../../../src/core/analysis/formulas.ts'
import { PART_CASES, TASK_CASES } from '../../../src/core/analysis/rule.ts'

test('formulas have ids of their own, and words in both languages', () => {
  expect(new Set(FORMULAS.map(({ id }) => id)).size).toBe(FORMULAS.length)
  for (const { title, words } of FORMULAS)
    for (const text of [title.zh, title.en, words.zh, words.en]) expect(text).not.toBe('')
})

test('cases of one list have ids of their own', () => {
  for (const cases of [PART_CASES, TASK_CASES])
    expect(new Set<string>(cases.map(({ id }) => id)).size).toBe(cases.length)
})
