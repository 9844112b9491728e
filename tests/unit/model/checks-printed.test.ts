import { describe, expect, it } from 'vitest'
import { listPrintedQualifiers } from '../../../src/core/model/checks/printed-qualifiers.ts'

describe('the qualifiers of a printed figure', () => {
  it.each([
    ['560余万件', '余'],
    ['4.7万余处', '余'],
    ['1,600 余人次', '余'],
    ['三十多项', '多'],
    ['1200多万次', '多'],
    ['超过300起', '超'],
    ['超一万件', '超'],
    ['逾800艘', '超'],
    ['95%以上', '以上'],
    ['7个以上（含）', '以上'],
    ['不少于12项', '以上'],
    ['近9艘', '近'],
    ['近3年受理近500件', '近'],
    ['大约两万件', '约'],
    ['500件左右', '约'],
  ])('%s is %s', (printed, qualifier) => {
    expect(listPrintedQualifiers(printed)).toEqual([qualifier])
  })

  it.each([
    '560万件',
    '十项便民惠企实事项目',
    '近3年受理500件',
    '签约3份',
    '附近2处',
    '60岁以上老人5人',
    '多部门联办12项',
  ])('%s has none', (printed) => {
    expect(listPrintedQualifiers(printed)).toEqual([])
  })
})
