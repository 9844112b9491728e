import { describe, expect, it } from 'vitest'
import { splitHan } from '../../../src/core/format/han-runs.ts'

const marked = (text: string): string =>
  splitHan(text, 'en')
    .map((run) => (run.lang === 'zh-CN' ? `[${run.text}]` : run.text))
    .join('')

describe('a text on an English page', () => {
  it.each([
    ['', ''],
    ['62% done', '62% done'],
    ['“余” is a lower bound', '“[余]” is a lower bound'],
    ['“7月24日” (from 24 July 2024)', '“[7月24日]” (from 24 July 2024)'],
    ['沪 Shanghai', '[沪] Shanghai'],
    ['names 户口迁移 and 新生儿入户 as examples', 'names [户口迁移] and [新生儿入户] as examples'],
    ['not comparable with 5300余处.', 'not comparable with [5300余处].'],
    ['余、多、超、以上', '[余、多、超、以上]'],
    ['from “示例：达到36家” to “示例：达到95%”', 'from “[示例：达到36家]” to “[示例：达到]95%”'],
    ['𠮷 field', '[𠮷] field'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })
})

it('a text on a Chinese page is one run', () => {
  expect(splitHan('“余”表示下限 is', 'zh')).toEqual([{ text: '“余”表示下限 is', lang: null }])
})
