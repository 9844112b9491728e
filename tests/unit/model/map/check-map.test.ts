import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../../src/core/model/issue-format.ts'
import { checkMap } from '../../../../src/core/model/map/check-map.ts'
import { MOST_POINTS } from '../../../../src/core/model/map/province-map.ts'
import { checkFixtureMap } from '../fixtures.ts'

const square = (x: number, y: number, points = 0) => [
  [[x, y], ...Array.from({ length: points }, () => [x, y]), [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]],
]

const feature = (code: unknown, points = 0) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'MultiPolygon', coordinates: [square(117, 29, points), square(119, 31)] },
})

const collection = (codes: readonly unknown[], points = 0) => ({
  type: 'FeatureCollection',
  features: codes.map((code) => feature(code, points)),
})

describe('a map', () => {
  it('is read with its number, its publisher and an area for each province', () => {
    const { map, issues } = checkFixtureMap()
    expect(issues).toEqual([])
    expect(map).toMatchObject({ approvalNumber: 'GS(2024)0001号', publisher: 'made-up squares' })
    expect(map?.areas.map(({ code }) => code)).toEqual(['310000', '320000', '330000', '340000'])
  })

  it('is none where there is no file', () => {
    expect(checkMap({ geometry: null, notes: null }, ['310000'])).toEqual({ map: null, issues: [] })
  })

  it.each(['GS(2024)0650号', 'GS（2024）650号', 'GS京(2022)1061号', '沪S(2021)012号'])(
    'may have the number %s',
    (number) => {
      expect(checkFixtureMap({ notes: { approvalNumber: number } }).map?.approvalNumber).toBe(number)
    },
  )

  it.each([
    undefined,
    null,
    '',
    ' ',
    7,
    '审图号',
    'GS(2024)号',
    'GS(24)0001号',
    'GS(2024)0001',
    '<b>GS(2024)0001号</b>',
  ])('is not shown with %j for a number', (approvalNumber) => {
    const { map, issues } = checkFixtureMap({ notes: { approvalNumber } })
    expect(map).toBeNull()
    expect(issues.map(({ code }) => code)).toEqual(['E501'])
  })

  it('without a number is told what, where and what to do, in both languages', () => {
    const [issue] = checkFixtureMap({ notes: null }).issues
    if (!issue) throw new Error('there is an issue')
    expect(formatIssue(issue, 'zh')).toBe(
      'E501 地图：地图没有审图号\n  map/map.json\n  应为写明审图号的 map.json。请在 map/map.json 的 approvalNumber 中照原图填写审图号；没有审图号的地图不能使用，请删去 map 文件夹，网站改用四格示意。',
    )
    expect(formatIssue(issue, 'en')).toContain('a map without its approval number')
  })

  it('may name its provinces by number, in several parts', () => {
    const { map, issues } = checkFixtureMap({ geometry: collection([310000, '320000', '330000', '340000']) })
    expect(issues).toEqual([])
    expect(map?.areas[0]).toMatchObject({ code: '310000', polygons: [{ length: 1 }, { length: 1 }] })
  })

  it('names a province twice, or none, or one that is not there: each is told', () => {
    const { issues } = checkFixtureMap({ geometry: collection(['310000', '310000', null, { toString: null }]) })
    expect(issues.map(({ code, place, found }) => [code, place.pointer, found])).toEqual([
      ['E504', '/features/1/properties/code', '310000'],
      ['E504', '/features/2/properties/code', null],
      ['E504', '/features/3/properties/code', null],
      ['E504', '/features', null],
      ['E504', '/features', null],
      ['E504', '/features', null],
    ])
  })

  it('of too many points is refused, whatever it shows', () => {
    const codes = ['310000', '320000', '330000', '340000']
    const { issues } = checkFixtureMap({ geometry: collection(codes, MOST_POINTS / 4) })
    expect(issues.map(({ code }) => code)).toEqual(['E507'])
  })

  it.each([
    null,
    7,
    'x',
    [],
    {},
    { type: 'FeatureCollection', features: null },
    { type: 'FeatureCollection', features: [null] },
  ])('that is %j is refused and breaks nothing', (geometry) => {
    const found = { kind: 'read', content: geometry } as const
    const { map, issues } = checkMap({ geometry: found, notes: null }, ['310000'])
    expect(map).toBeNull()
    expect(issues.length).toBeGreaterThan(1)
  })
})
