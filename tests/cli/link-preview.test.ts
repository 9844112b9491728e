import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rasterize } from '../../src/cli/link-preview/rasterize.ts'
import { createTypesetter } from '../../src/cli/link-preview/typesetter.ts'

describe('the typesetter', () => {
  it('has a shape for whatever our words and names are made of, in both weights', () => {
    const lacking: string[] = []
    const type = createTypesetter((character) => void lacking.push(character))
    const text = '示例：沪苏浙皖，86 项任务中 51 项达到或超过序时；犇骉“560余万件”（≥ −12%）→ ①㎡ · … é ž ﹏〓★Ａ～'
    for (const bold of [false, true]) {
      expect(type.measure(text, { size: 20, bold })).toBeGreaterThan(600)
      const shapes = [...type.set(text, 0, 0, { size: 20, bold }).matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)
      expect(shapes.length).toBeGreaterThan(50)
      for (const path of shapes)
        expect(path).toMatch(/^(M-?\d+ -?\d+|L-?\d+ -?\d+|Q-?\d+( -?\d+){3}|C-?\d+( -?\d+){5}|Z)+$/)
    }
    expect(lacking).toEqual([])
  })

  it('puts a mark where the font has no shape, and says which', () => {
    const lacking: string[] = []
    const type = createTypesetter((character) => void lacking.push(character))
    const shapes = (text: string): string => type.set(text, 0, 0, { size: 20 })
    expect(shapes('\u{1F6A2}')).toBe(shapes('〓'))
    expect(lacking).toEqual(['\u{1F6A2}'])
  })

  it('sets bold letters wider than others, and Chinese characters as wide as they are high', () => {
    const type = createTypesetter()
    expect(type.measure('mmm', { size: 20, bold: true })).toBeGreaterThan(type.measure('mmm', { size: 20 }))
    expect(type.measure('任务', { size: 20 })).toBeCloseTo(40, 5)
  })
})

describe('an image', () => {
  it('has its size, and the same bytes each time; it carries no text', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${createTypesetter().set('示例 A', 40, 80, { size: 60 })}</svg>`
    const png = Buffer.from(await rasterize(svg))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.toString('latin1')).not.toMatch(/tEXt|zTXt|iTXt|tIME/)
    expect(createHash('sha256').update(png).digest('hex')).toBe(
      '6fe3b52445e867613d9f1314e915858e87c380963bb81aa8066adab240bb1342',
    )
    expect(Buffer.from(await rasterize(svg)).equals(png)).toBe(true)
  })
})
