import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import opentype from 'opentype.js'
import type { Font, PathCommand } from 'opentype.js'
import type { TextStyle, Typesetter } from '../../core/publication/link-preview/draw-card.ts'
import { unpackWoff } from '../woff.ts'

const PACKAGE = resolve(import.meta.dirname, '../../../node_modules/@fontsource/noto-sans-sc')
/** A shape is kept in this many units to the em. */
const EM = 1000
/** The typographer's mark for a character that the font lacks. */
const LACKING = '〓'

type Weight = 400 | 700

/** One character as it is drawn. */
interface Shape {
  /** Path data, in units of `EM`; empty = nothing is seen. */
  readonly path: string
  readonly advance: number
}

interface Slice {
  readonly name: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

const parseRange = (range: string): readonly [number, number] => {
  const [from = '', to = from] = range.replace('U+', '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/** The files in which the font comes, each with the characters that are said to be in it. */
const readSlices = (): readonly Slice[] => {
  const listed: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(PACKAGE, 'unicode.json'), 'utf8'))
  return Object.entries(listed).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map(parseRange),
  }))
}

const readFont = (slice: string, weight: Weight): Font => {
  const sfnt = unpackWoff(readFileSync(join(PACKAGE, 'files', `noto-sans-sc-${slice}-${weight}-normal.woff`)))
  return opentype.parse(sfnt.buffer.slice(sfnt.byteOffset, sfnt.byteOffset + sfnt.byteLength))
}

/** The library's own writer joins a number to a 0 that follows it. */
const toPathData = (command: PathCommand): string => {
  const at = (...numbers: readonly number[]): string => numbers.map(Math.round).join(' ')
  switch (command.type) {
    case 'M':
    case 'L':
      return command.type + at(command.x, command.y)
    case 'Q':
      return `Q${at(command.x1, command.y1, command.x, command.y)}`
    case 'C':
      return `C${at(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`
    case 'Z':
      return 'Z'
  }
}

const toShape = (font: Font, character: string): Shape => {
  const glyph = font.charToGlyph(character)
  return {
    path: glyph.getPath(0, 0, EM).commands.map(toPathData).join(''),
    advance: ((glyph.advanceWidth ?? 0) * EM) / font.unitsPerEm,
  }
}

/** Finds the shape of a character in a weight; files of the font are read when a character asks for them. */
const createShapes = (onLacking: (character: string) => void): ((character: string, weight: Weight) => Shape) => {
  const slices = readSlices()
  const fonts = new Map<string, Font>()
  const shapes = new Map<string, Shape>()
  const fontOf = (slice: string, weight: Weight): Font => {
    const key = `${slice} ${weight}`
    const font = fonts.get(key) ?? readFont(slice, weight)
    fonts.set(key, font)
    return font
  }
  const find = (character: string, weight: Weight): Shape | null => {
    const code = character.codePointAt(0) ?? 0
    for (const { name, ranges } of slices) {
      if (!ranges.some(([from, to]) => from <= code && code <= to)) continue
      const font = fontOf(name, weight)
      if (font.charToGlyphIndex(character) > 0) return toShape(font, character)
    }
    return null
  }
  const replace = (character: string, weight: Weight): Shape => {
    const plain = character.normalize('NFKD').charAt(0)
    const found = plain === character ? null : find(plain, weight)
    if (found) return found
    onLacking(character)
    return find(LACKING, weight) ?? { path: '', advance: EM }
  }
  return (character, weight) => {
    const key = `${weight} ${character}`
    const shape = shapes.get(key) ?? find(character, weight) ?? replace(character, weight)
    shapes.set(key, shape)
    return shape
  }
}

/**
 * Sets texts in Noto Sans SC, 400 and 700, as shapes: the same on every machine, whatever fonts that has. `onLacking` is
 * told each character that the font does not have.
 */
export const createTypesetter = (onLacking: (character: string) => void = () => undefined): Typesetter => {
  const shapeOf = createShapes(onLacking)
  const shapesOf = (text: string, { bold }: TextStyle): readonly Shape[] =>
    Array.from(text, (character) => shapeOf(character, bold ? 700 : 400))
  return {
    measure: (text, style) => shapesOf(text, style).reduce((sum, { advance }) => sum + advance, 0) * (style.size / EM),
    set: (text, x, y, style) => {
      const scale = style.size / EM
      let at = 0
      return shapesOf(text, style)
        .map(({ path, advance }) => {
          const place = x + at * scale
          at += advance
          return path === ''
            ? ''
            : `<path transform="matrix(${scale} 0 0 ${scale} ${place.toFixed(2)} ${y})" d="${path}"/>`
        })
        .join('')
    },
  }
}
