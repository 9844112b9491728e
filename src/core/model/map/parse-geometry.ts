import type { Words } from '../column.ts'
import type { Issue } from '../issue.ts'
import { readOwn, toMapIssue } from './map-issue.ts'
import { MAP_FILES, MOST_POINTS, type MapArea, type Position, type Ring } from './province-map.ts'

/** The delta with room around it, in degrees. */
const WITHIN = { west: 113, east: 125, south: 26, north: 36 } as const

const COLLECTION: Words = { zh: 'FeatureCollection', en: 'a FeatureCollection' }
const AREA: Words = { zh: 'Polygon 或 MultiPolygon', en: 'a Polygon or a MultiPolygon' }
const RING: Words = { zh: '至少四个点、首尾相同的环', en: 'a ring of at least four points, the last like the first' }
const POINT: Words = {
  zh: `经度 ${WITHIN.west}–${WITHIN.east}、纬度 ${WITHIN.south}–${WITHIN.north}`,
  en: `longitude ${WITHIN.west} to ${WITHIN.east}, latitude ${WITHIN.south} to ${WITHIN.north}`,
}
const POINTS: Words = { zh: `至多 ${MOST_POINTS} 个点`, en: `at most ${MOST_POINTS} points` }

const issue = (code: Issue['code'], pointer: string, found: unknown, expected: Words): Issue =>
  toMapIssue(code, MAP_FILES.geometry, pointer, found, expected)

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const toPosition = (value: unknown): Position | null => {
  const [longitude, latitude]: readonly unknown[] = isList(value) ? value : []
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
  const isInside =
    longitude >= WITHIN.west && longitude <= WITHIN.east && latitude >= WITHIN.south && latitude <= WITHIN.north
  return isInside ? [longitude, latitude] : null
}

type Parsed<T> = { readonly value: T } | { readonly issue: Issue }

const parseRing = (value: unknown, pointer: string): Parsed<Ring> => {
  const points: readonly unknown[] = isList(value) ? value : []
  const ring: Position[] = []
  for (const [index, point] of points.entries()) {
    const position = toPosition(point)
    if (!position) return { issue: issue('E505', `${pointer}/${index}`, point, POINT) }
    ring.push(position)
  }
  const [first, last] = [ring[0], ring.at(-1)]
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  if (ring.length < 4 || !isClosed)
    return { issue: issue('E503', pointer, isList(value) ? `${points.length}` : value, RING) }
  return { value: ring }
}

/** Each item of a list parsed, or the first that could not be. */
const parseAll = <T>(
  value: unknown,
  pointer: string,
  parse: (item: unknown, pointer: string) => Parsed<T>,
): Parsed<readonly T[]> => {
  if (!isList(value) || value.length === 0) return { issue: issue('E503', pointer, value, AREA) }
  const all: T[] = []
  for (const [index, item] of value.entries()) {
    const parsed = parse(item, `${pointer}/${index}`)
    if ('issue' in parsed) return parsed
    all.push(parsed.value)
  }
  return { value: all }
}

const parsePolygon = (value: unknown, pointer: string): Parsed<readonly Ring[]> => parseAll(value, pointer, parseRing)

const parsePolygons = (geometry: unknown, pointer: string): Parsed<MapArea['polygons']> => {
  const type = readOwn(geometry, 'type')
  const coordinates = readOwn(geometry, 'coordinates')
  const at = `${pointer}/coordinates`
  if (type === 'MultiPolygon') return parseAll(coordinates, at, parsePolygon)
  if (type !== 'Polygon') return { issue: issue('E503', `${pointer}/type`, type, AREA) }
  const polygon = parsePolygon(coordinates, at)
  return 'issue' in polygon ? polygon : { value: [polygon.value] }
}

const toCode = (feature: unknown): string | null => {
  const code = readOwn(readOwn(feature, 'properties'), 'code')
  return typeof code === 'string' || typeof code === 'number' ? String(code) : null
}

const listCodeIssues = (features: readonly unknown[], codes: readonly string[]): readonly Issue[] => {
  const expected = { zh: codes.join('、'), en: codes.join(', ') }
  const found = features.map(toCode)
  const wrong = found.flatMap((code, index) =>
    code !== null && codes.includes(code) && found.indexOf(code) === index
      ? []
      : [issue('E504', `/features/${index}/properties/code`, code, expected)],
  )
  const missing = codes.filter((code) => !found.includes(code))
  return [
    ...wrong,
    ...missing.map((code) => issue('E504', '/features', null, { zh: `有 ${code} 的面`, en: `an area for ${code}` })),
  ]
}

const countPoints = (areas: readonly MapArea[]): number =>
  areas.flatMap(({ polygons }) => polygons.flat()).reduce((sum, ring) => sum + ring.length, 0)

/** The area of each province out of anything; never throws on bad data. Of each feature the first fault is told. */
export const parseGeometry = (
  content: unknown,
  codes: readonly string[],
): { readonly areas: readonly MapArea[]; readonly issues: readonly Issue[] } => {
  const features = readOwn(content, 'features')
  if (readOwn(content, 'type') !== 'FeatureCollection' || !isList(features))
    return { areas: [], issues: [issue('E503', '/type', readOwn(content, 'type'), COLLECTION)] }
  const issues: Issue[] = [...listCodeIssues(features, codes)]
  const areas: MapArea[] = []
  for (const [index, feature] of features.entries()) {
    const polygons = parsePolygons(readOwn(feature, 'geometry'), `/features/${index}/geometry`)
    if ('issue' in polygons) issues.push(polygons.issue)
    else areas.push({ code: toCode(feature) ?? '', polygons: polygons.value })
  }
  const points = countPoints(areas)
  if (points > MOST_POINTS) issues.push(issue('E507', '/features', String(points), POINTS))
  return { areas, issues }
}
