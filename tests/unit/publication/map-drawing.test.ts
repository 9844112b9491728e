import { describe, expect, it } from 'vitest'
import { drawMap } from '../../../src/core/publication/map-drawing.ts'
import type { ProvinceMap, Ring } from '../../../src/core/model/map/province-map.ts'

const square = (x: number, y: number, size = 1): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]

const mapOf = (...areas: readonly (readonly Ring[])[]): ProvinceMap => ({
  approvalNumber: 'GS(2024)0001号',
  publisher: 'made-up squares',
  source: 'a test',
  areas: areas.map((rings, index) => ({ code: `${index}`, polygons: rings.map((ring) => [ring]) })),
})

describe('a map', () => {
  it('is fitted to its width, true to scale at its middle latitude, with room for its number', () => {
    const { site, paths } = drawMap(mapOf([square(117, 29)], [square(118, 30)]))
    expect(site.width).toBe(360)
    const squeeze = Math.cos((30 * Math.PI) / 180)
    expect(site.height).toBe(Math.ceil(12 + 348 / squeeze + 26))
    expect(paths[0]?.d).toBe('M60 4078l1740 0l0 -2009l-1740 0z')
    expect(site.labels).toEqual([
      { code: '0', x: 93, y: 307 },
      { code: '1', x: 267, y: 106 },
    ])
  })

  it('puts the words of a province on its largest part', () => {
    const { site } = drawMap(mapOf([square(117, 29, 0.1), square(118, 30, 2)]))
    expect(site.labels[0]?.x).toBeGreaterThan(180)
  })

  it('draws every part, however small', () => {
    const { paths } = drawMap(mapOf([square(117, 29, 3), square(121, 33, 0.000001)]))
    expect(paths[0]?.d.match(/z/g)).toHaveLength(2)
    expect(paths[0]?.d).toMatch(/h1v1h-1z$/)
  })

  it('is the same text for the same map, of numbers alone', () => {
    const map = mapOf([square(117.123456, 29.98765)], [square(118, 30)])
    expect(drawMap(map)).toEqual(drawMap(map))
    for (const { d } of drawMap(map).paths) expect(d).toMatch(/^[Mlhvz\d -]+$/)
  })

  it('of a single point has a size all the same', () => {
    const point: Ring = [
      [117, 29],
      [117, 29],
      [117, 29],
      [117, 29],
    ]
    const { site, paths } = drawMap(mapOf([point]))
    expect(Number.isFinite(site.height)).toBe(true)
    expect(paths[0]?.d).not.toMatch(/NaN|Infinity/)
  })
})
