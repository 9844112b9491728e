import type { MapArea, Position, ProvinceMap, Ring } from '../model/map/province-map.ts'

/** What pages say of the map, and where in the drawing the words of each province stand. */
export interface SiteMap {
  readonly approvalNumber: string
  readonly publisher: string
  readonly source: string
  readonly width: number
  readonly height: number
  readonly labels: readonly { readonly code: string; readonly x: number; readonly y: number }[]
}

/** The outline of a province: path data in tenths of the drawing's units. */
export interface MapPath {
  readonly code: string
  readonly d: string
}

/** A map as it is drawn. */
export interface MapDrawing {
  readonly site: SiteMap
  readonly paths: readonly MapPath[]
}

const WIDTH = 360
const MARGIN = 6
/** Below the outlines, for the approval number. */
const FOOT = 26
/** Path data is in tenths, so that whole numbers are fine enough. */
const TENTHS = 10

type Point = readonly [x: number, y: number]
type Project = (position: Position) => Point

/** Simple equirectangular projection, true to scale at the middle latitude, fitted to the width. */
const createProjection = (areas: readonly MapArea[]): { readonly project: Project; readonly height: number } => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { polygons } of areas)
    for (const [longitude, latitude] of polygons.flat(2)) {
      west = Math.min(west, longitude)
      east = Math.max(east, longitude)
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1e-9, (east - west) * squeeze)
  return {
    project: ([longitude, latitude]) => [
      MARGIN + (longitude - west) * squeeze * scale,
      MARGIN + (north - latitude) * scale,
    ],
    height: Math.ceil(2 * MARGIN + (north - south) * scale + FOOT),
  }
}

/** A ring in whole tenths, relative from point to point; points that fall together are drawn once, a ring never vanishes. */
const toRingPath = (ring: Ring, project: Project): string => {
  let [x, y] = [0, 0]
  const steps: string[] = []
  for (const [index, position] of ring.slice(0, -1).entries()) {
    const [nextX, nextY] = project(position).map((value) => Math.round(value * TENTHS)) as [number, number] // a pair stays one
    if (index > 0 && nextX === x && nextY === y) continue
    steps.push(`${index === 0 ? 'M' : 'l'}${nextX - x} ${nextY - y}`)
    ;[x, y] = [nextX, nextY]
  }
  return steps.length < 3 ? `${steps[0] ?? ''}h1v1h-1z` : `${steps.join('')}z`
}

const toPath = ({ code, polygons }: MapArea, project: Project): MapPath => ({
  code,
  d: polygons
    .flat()
    .map((ring) => toRingPath(ring, project))
    .join(''),
})

interface Centre {
  readonly area: number
  readonly x: number
  readonly y: number
}

/** Area of a ring and its centre of gravity, in the drawing. */
const computeCentre = (ring: Ring, project: Project): Centre => {
  const points = ring.map(project)
  let [twice, x, y] = [0, 0, 0]
  for (const [index, [ax, ay]] of points.slice(0, -1).entries()) {
    const [bx, by] = points[index + 1] ?? [ax, ay]
    const cross = ax * by - bx * ay
    twice += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  const [ax, ay] = points[0] ?? [0, 0]
  return twice === 0 ? { area: 0, x: ax, y: ay } : { area: Math.abs(twice) / 2, x: x / (3 * twice), y: y / (3 * twice) }
}

/** The words of a province stand in the middle of its largest part. */
const toLabel = ({ code, polygons }: MapArea, project: Project): SiteMap['labels'][number] => {
  const centres = polygons.flatMap(([outside]) => (outside ? [computeCentre(outside, project)] : []))
  const largest = centres.reduce((most, each) => (each.area > most.area ? each : most), { area: -1, x: 0, y: 0 })
  return { code, x: Math.round(largest.x), y: Math.round(largest.y) }
}

/** The map as paths for pages, with its approval number. The same map gives the same text. */
export const drawMap = (map: ProvinceMap): MapDrawing => {
  const { project, height } = createProjection(map.areas)
  return {
    site: {
      approvalNumber: map.approvalNumber,
      publisher: map.publisher,
      source: map.source,
      width: WIDTH,
      height,
      labels: map.areas.map((area) => toLabel(area, project)),
    },
    paths: map.areas.map((area) => toPath(area, project)),
  }
}
