import { describe, expect, it } from 'vitest'
import { formatProvinceLine } from '../../../../src/core/format/findings/province-line.ts'
import { formatProvincesFinding } from '../../../../src/core/format/findings/provinces.ts'
import { formatThemeProvincesFinding } from '../../../../src/core/format/findings/themes.ts'
import { buildPeriod, buildRollUp } from '../../build/progress.ts'
import { PLACES, provincesAt, rollUpBehind } from '../facts.ts'
import { said } from './said.ts'

describe('provinces', () => {
  it.each([
    [
      [-9, -10, -9, -15],
      '沪、苏、浙接近序时，皖落后 15 个百分点',
      'Shanghai, Jiangsu and Zhejiang are close to schedule; Anhui is 15 points behind',
    ],
    [
      [-9, -12, -9, -15],
      '沪、浙接近序时，苏落后 12 个百分点，皖落后最多，为 15 个百分点',
      'Shanghai and Zhejiang are close to schedule; Jiangsu is 12 points behind; Anhui is furthest behind, by 15 points',
    ],
    [
      [-12, -15, 2, -15],
      '浙不低于序时，沪落后 12 个百分点，苏、皖落后最多，均为 15 个百分点',
      'Zhejiang is at or above schedule; Shanghai is 12 points behind; Jiangsu and Anhui are furthest behind, by 15 points each',
    ],
    [
      [-12, -20, null, -13],
      '沪、皖均落后，苏落后最多，为 20 个百分点，浙进展未知',
      'Shanghai and Anhui are behind; Jiangsu is furthest behind, by 20 points; Zhejiang has no known progress',
    ],
    [
      [-15, -15, 0, 0],
      '浙、皖不低于序时，沪、苏均落后 15 个百分点',
      'Zhejiang and Anhui are at or above schedule; Shanghai and Jiangsu are 15 points behind',
    ],
    [
      [-9, -9, -9, -9],
      '沪、苏、浙、皖均落后 9 个百分点',
      'Shanghai, Jiangsu, Zhejiang and Anhui are all 9 points behind',
    ],
    [[0, 0, 0, 0], '沪、苏、浙、皖均与序时持平', 'Shanghai, Jiangsu, Zhejiang and Anhui are all level with schedule'],
    [[1, 0, 0, 3], '沪、苏、浙、皖不低于序时', 'Shanghai, Jiangsu, Zhejiang and Anhui are at or above schedule'],
  ])('at gaps %j', (gaps, zh, en) => {
    expect(said(formatProvincesFinding, buildPeriod({ provinces: provincesAt(gaps) }), PLACES)).toEqual([
      `四地各按自身任务比，${zh}`,
      `Each province measured on its own tasks: ${en}`,
    ])
  })

  it('says that returns are missing', () => {
    const provinces = provincesAt([0, 0, 0, -1], { partial: true })
    const [zh, en] = said(formatProvincesFinding, buildPeriod({ provinces }), PLACES)
    expect(zh).toMatch(/^四地各按自身任务比（已报送部分），/)
    expect(en).toMatch(/^Each province measured on its own tasks \(reported parts only\): /)
  })

  it('says that nothing is known', () => {
    const provinces = provincesAt([null, null, null, null])
    expect(said(formatProvincesFinding, buildPeriod({ provinces }), PLACES)).toEqual([
      '四地进展均未知',
      'Nothing is known yet of the four provinces',
    ])
  })

  it('puts gap, tasks and returns under a number', () => {
    const rollUp = buildRollUp({ total: 82, known: 80, counts: { 'slightly-behind': 30, 'far-behind': 7 } })
    expect(formatProvinceLine(rollUp, 'zh')).toBe(
      '−11 个百分点 · 承担 82 项，有数 80 项，滞后 37 项 · 应报 320 份，全部报送',
    )
    expect(formatProvinceLine(rollUp, 'en')).toBe(
      '11 points behind · takes part in 82 tasks, 80 known, 37 behind · 320 returns due, all received',
    )
    expect(formatProvinceLine(rollUpBehind(null), 'zh')).toMatch(/^进展未知 · /)
  })
})

const THEMES = [
  { id: 'a', name: '社会治理', nameEn: 'Community safety' },
  { id: 'b', name: '整体防控', nameEn: null },
]

describe('themes by province', () => {
  it.each([
    [
      [-9, -12, -9, -22],
      '各主题与各地相交的 8 格中 2 格落后超过 10 个百分点，“整体防控”皖落后最多，为 22 个百分点',
      '2 of 8 pairs of theme and province are more than 10 points behind; furthest behind is Anhui in “整体防控”, by 22 points',
    ],
    [
      [-22, 0, null, -22],
      '各主题与各地相交的 7 格中 2 格落后超过 10 个百分点，“整体防控”沪、“整体防控”皖落后最多，均为 22 个百分点',
      '2 of 7 pairs of theme and province are more than 10 points behind; furthest behind are Shanghai in “整体防控” and Anhui in “整体防控”, by 22 points each',
    ],
    [
      [-22, -22, -22, -22],
      '各主题与各地相交的 8 格中 4 格落后超过 10 个百分点，落后最多的 4 格均为 22 个百分点',
      '4 of 8 pairs of theme and province are more than 10 points behind; 4 tie for furthest behind, by 22 points',
    ],
    [
      [0, 0, 0, -10],
      '各主题与各地相交的 8 格中无一落后超过 10 个百分点',
      'None of 8 pairs of theme and province is more than 10 points behind',
    ],
  ])('at gaps %j', (gaps, zh, en) => {
    const themeProvinces = { a: provincesAt([0, -3, -4, -10]), b: provincesAt(gaps) }
    expect(said(formatThemeProvincesFinding, buildPeriod({ themeProvinces }), THEMES, PLACES)).toEqual([zh, en])
  })

  it('says that returns are missing, or that nothing is known', () => {
    const partial = buildPeriod({ themeProvinces: { a: provincesAt([0, 0, 0, 0], { partial: true }) } })
    expect(said(formatThemeProvincesFinding, partial, THEMES, PLACES)).toEqual([
      '按已报送部分，各主题与各地相交的 4 格中无一落后超过 10 个百分点',
      'Going by the parts reported, none of 4 pairs of theme and province is more than 10 points behind',
    ])
    expect(said(formatThemeProvincesFinding, buildPeriod(), THEMES, PLACES)[1]).toBe(
      'Nothing is known yet of any theme',
    )
  })
})
