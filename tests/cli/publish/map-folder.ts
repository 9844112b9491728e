import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const square = (code: string, x: number, y: number) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + 1.5, y],
        [x + 1.5, y + 1.5],
        [x, y + 1.5],
        [x, y],
      ],
    ],
  },
})

/** Four made-up squares: no outline of any province. */
export const SQUARES = {
  type: 'FeatureCollection',
  features: [
    square('310000', 120, 30.5),
    square('320000', 118.3, 31.5),
    square('330000', 118.3, 29.5),
    square('340000', 116.6, 30.5),
  ],
} as const

/** Adds made-up outlines to a data folder; `notes` null = without the file that says where they come from. */
export const writeMap = async (folder: string, notes: Readonly<Record<string, string>> | null): Promise<void> => {
  await mkdir(join(folder, 'map'), { recursive: true })
  await writeFile(join(folder, 'map/provinces.geojson'), JSON.stringify(SQUARES))
  if (notes) await writeFile(join(folder, 'map/map.json'), JSON.stringify(notes))
}
