import { describe, expect, it } from 'vitest'
import { say, twin } from '../../../src/core/format/locale.ts'

describe('locale', () => {
  it('says the words of the locale', () => {
    expect(say({ zh: '任务', en: 'task' }, 'zh')).toBe('任务')
    expect(say({ zh: '任务', en: 'task' }, 'en')).toBe('task')
  })

  it.each([
    ['zh', '户口迁移', 'Household transfer', { text: '户口迁移', lang: 'zh-CN' }],
    ['en', '户口迁移', 'Household transfer', { text: 'Household transfer', lang: 'en' }],
    ['en', '户口迁移', null, { text: '户口迁移', lang: 'zh-CN' }],
    ['zh', null, 'Household transfer', null],
    ['en', null, null, null],
  ] as const)('reads a twin in %s of %j and %j', (locale, title, titleEn, expected) => {
    expect(twin({ title, titleEn }, 'title', locale)).toEqual(expected)
  })
})
