import { describe, expect, it } from 'vitest'
import { defuse } from '../../../src/core/workbook/defuse.ts'

describe('a text that a spreadsheet would run', () => {
  it.each([
    "=cmd|'/C calc'!A0",
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '|calc',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '｜x',
    '﹦1',
    ' =1',
    '　＝1',
    '\u202e=1',
    '\ufeff=1',
    '\u200b＝1',
    '\0=1',
    '\t=1',
    '\ttabbed',
    '\r=1',
    '\nline',
  ])('%j is given an apostrophe at its start', (text) => {
    expect(defuse(text)).toBe(`'${text}`)
  })

  it('is defused where a list, or a spreadsheet that splits at semicolons, begins a new cell', () => {
    expect(defuse('a;=1;＠b;c')).toBe("a;'=1;'＠b;c")
    expect(defuse('a\t=1')).toBe("a\t'=1")
  })

  it('is defused once', () => {
    expect(defuse(defuse('=1'))).toBe("'=1")
  })
})

it.each([
  '',
  '560余万件',
  '−12 个百分点',
  '2026-Q3',
  'a=b',
  'T01',
  '50%',
  "'quoted'",
  'a; b',
  '—',
  '示例：1 + 1',
  '0012',
])('%j stays as it is', (text) => {
  expect(defuse(text)).toBe(text)
})
