/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]

/** A closed line; the first of a polygon is its outside, the others are holes. */
export type Ring = readonly Position[]

/** The area of one province. */
export interface MapArea {
  /** Code of the province, such as `310000`. */
  readonly code: string
  readonly polygons: readonly (readonly Ring[])[]
}

/** What a map must say of itself. */
export interface MapNotes {
  /** 审图号 as printed on the map: `GS(2024)0001号`. */
  readonly approvalNumber: string
  readonly publisher: string
  /** Where the map was taken from: an address, or the name of a publication. */
  readonly source: string
}

/** Outlines of the provinces with the number under which they were approved. There is never one without the other. */
export interface ProvinceMap extends MapNotes {
  readonly areas: readonly MapArea[]
}

/** Files of a map, below the folder of the data. */
export const MAP_FILES = { geometry: 'map/provinces.geojson', notes: 'map/map.json' } as const

/** The largest file that is read, in bytes, and how many points all outlines may have. */
export const MOST_MAP_BYTES = 8 * 2 ** 20
export const MOST_POINTS = 10_000
