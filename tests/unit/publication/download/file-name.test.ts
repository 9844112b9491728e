import { expect, it } from 'vitest'
import { toFileName } from '../../../../src/core/publication/download/file-name.ts'

const parts = {
  title: '四地都已报送',
  locale: 'zh',
  sample: false,
  marking: null,
  period: '2026-Q3',
  version: '01ab',
  extension: 'csv',
} as const

it.each([
  [parts, '四地都已报送-2026-Q3-01ab.csv'],
  [{ ...parts, sample: true, title: '示例：沪 9 项，苏 0 项' }, '示例-沪-9-项-苏-0-项-2026-Q3-01ab.csv'],
  [{ ...parts, sample: true, locale: 'en', title: 'Sample: all in time' }, 'sample-all-in-time-2026-Q3-01ab.csv'],
  [{ ...parts, period: null, extension: 'xlsx' }, '四地都已报送-01ab.xlsx'],
  [{ ...parts, title: '../..\\a:b*c?"<d>|\u202egnp.exe' }, 'a-b-c-d-gnp.exe-2026-Q3-01ab.csv'],
  [{ ...parts, marking: '内部资料 · 不得外传' }, '内部资料-四地都已报送-2026-Q3-01ab.csv'],
  [{ ...parts, title: '.' }, '2026-Q3-01ab.csv'],
] as const)('%j is called %s', (each, name) => {
  expect(toFileName(each)).toBe(name)
})

it('is cut between characters, not within one', () => {
  expect(toFileName({ ...parts, title: '𬭚'.repeat(60) })).toBe(`${'𬭚'.repeat(40)}-2026-Q3-01ab.csv`)
})

it('is cut between words where there are some: half a number would be a wrong one', () => {
  const title = '按已报送部分，达到或超过序时占自身任务：沪 63%（50/80）、苏 57%（44/77）'
  expect(toFileName({ ...parts, title })).toBe(
    '按已报送部分-达到或超过序时占自身任务-沪-63%（50-80）-苏-2026-Q3-01ab.csv',
  )
})
