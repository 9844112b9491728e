import { MAX_COLUMNS } from './raw-sheet.ts'

const CODES = {
  quote: 0x22,
  apostrophe: 0x27,
  equals: 0x3d,
  entity: 0x26,
  blank: 0x20,
  nine: 0x39,
  zero: 0x30,
} as const
const MOST_LETTERS = 3
const ALPHABET = 26

/** The place of a letter in the alphabet, from 1, whatever its case; 0 = it is none. */
const toLetter = (byte: number): number => {
  const upper = byte & ~CODES.blank
  return upper >= 0x41 && upper <= 0x5a ? upper - 0x40 : 0
}

const isDigit = (byte: number): boolean => byte >= CODES.zero && byte <= CODES.nine

const isBeforeValue = (byte: number): boolean => byte === CODES.equals || byte <= CODES.blank

/**
 * Room that cells beyond column Z ask for in the XML of a sheet, in cells: a reader lays each row out up to its last.
 *
 * Attributes that are addresses are looked at, wherever they stand, and counted no further than `limit`. One that
 * begins with an entity may be any address.
 */
export const measureFarCells = (xml: Uint8Array, limit: number): number => {
  const widths = new Map<number, number>()
  let room = 0
  for (let at = 1; at < xml.length && room <= limit; at += 1) {
    const byte = xml[at]
    if ((byte !== CODES.quote && byte !== CODES.apostrophe) || !isBeforeValue(xml[at - 1] ?? 0)) continue
    let next = at + 1
    if (xml[next] === CODES.entity) room += MAX_COLUMNS
    let column = 0
    for (
      let letter = toLetter(xml[next] ?? 0);
      letter > 0 && next - at <= MOST_LETTERS;
      letter = toLetter(xml[next] ?? 0)
    ) {
      column = column * ALPHABET + letter
      next += 1
    }
    if (column <= ALPHABET || !isDigit(xml[next] ?? 0)) continue
    let row = 0
    for (; isDigit(xml[next] ?? 0); next += 1) row = row * 10 + (xml[next] ?? 0) - CODES.zero
    if (xml[next] !== byte) continue
    const width = widths.get(row) ?? 0
    if (column <= width) continue
    widths.set(row, column)
    room += column - width
  }
  return room
}
