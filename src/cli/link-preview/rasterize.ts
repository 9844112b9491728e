import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

let ready: Promise<void> | null = null

const start = async (): Promise<void> => {
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
}

/** An SVG without texts as a PNG: the same bytes on every machine. */
export const rasterize = async (svg: string): Promise<Uint8Array> => {
  await (ready ??= start())
  const drawing = new Resvg(svg)
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}
