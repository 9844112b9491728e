import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, toDrawnText } from '../../../../src/core/publication/link-preview/fit-text.ts'

/** A Chinese character is two wide, any other one. */
const measure = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef…]/u.test(character) ? 2 : 1), 0)
const fit = (text: string, width: number, most: number): readonly string[] => fitText(text, width, most, measure)

describe('a text', () => {
  it.each<[string, number, number, readonly string[]]>([
    ['短', 20, 2, ['短']],
    ['', 20, 2, []],
    ['八十六项任务中五十一项达到序时', 16, 2, ['八十六项任务中五', '十一项达到序时']],
    ['达到或超过序时，六项滞后', 14, 2, ['达到或超过序', '时，六项滞后']],
    ['完成率（已报送部分）', 8, 3, ['完成率', '（已报送', '部分）']],
    ['one two three', 8, 2, ['one two', 'three']],
    ['八十六项任务中五十一项', 12, 1, ['八十六项任…']],
    ['三项变差，五项调整，4 项变好', 26, 1, ['三项变差，五项调整…']],
    ['三项，五项任务计划调整了完成时限', 26, 1, ['三项，五项任务计划调整了…']],
    ['落后 12 个百分点', 6, 3, ['落后', '12 个', '百分点']],
  ])('%j in lines of %i, at most %i, is %j', (text, width, most, lines) => {
    expect(fit(text, width, most)).toEqual(lines)
  })

  it.each([
    '办件560余万件',
    '办件近600万件',
    '办件超 3390万次以上',
    '办件5,300多件',
    '完成率 62%',
    '落后 −12 个',
    '3.5亿余元',
    '2026-09-30 止',
  ])('is never cut within a number or between it and its qualifier: %j', (text) => {
    const NUMBER = /(近|约|超)?[−+]?\d[\d.,-]*%?[万亿]?[余多]?[万亿]?(以上)?/u
    const [number = ''] = NUMBER.exec(text) ?? []
    for (let width = 3; width < 24; width += 1) {
      for (const line of fit(text, width, 1)) if (/\d/.test(line)) expect(line).toContain(number)
      for (const line of fit(text, width, 9)) if (/\d/.test(line)) expect(line).toContain(number)
    }
  })

  it('loses nothing where it fits, and says so with … where it does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 30, max: 60 }), (text, width) => {
        const whole = fit(text, width, 99).join('').replaceAll(' ', '')
        expect(whole).toBe(toDrawnText(text).replaceAll(' ', ''))
        const [line = '', ...others] = fit(text, width, 1)
        expect(others).toEqual([])
        expect(line.endsWith('…') || line.replaceAll(' ', '') === whole).toBe(true)
      }),
    )
  })

  it('has lines of about one length', () => {
    const text = '完成'.repeat(25)
    const lengths = (width: number) =>
      fitText(text, width * 40, 5, (line) => line.length * 40).map((line) => line.length)
    expect(lengths(49)).toEqual([25, 25])
    expect(lengths(24)).toEqual([17, 17, 16])
    expect(lengths(50)).toEqual([50])
  })

  it('turns no direction', () => {
    expect(fit('\u2068a\u202eb\u2069', 10, 1)).toEqual(['ab'])
  })
})
