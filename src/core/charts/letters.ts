/** Size of ordinary and of secondary text in a chart, in pixels; nothing is smaller. */
export const TEXT_PX = 13
export const SMALL_PX = 12

/** Bold letters are wider than plain ones. */
export const BOLD = 1.08

const CUT = '…'
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u

/** Text as one line, without controls and without marks that turn the direction of writing. */
export const plainText = (text: string): string => text.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim()

const glyphWidth = (glyph: string, px: number): number => (WIDE.test(glyph) ? px : px * 0.56)

/** Estimated width of a text in pixels: Chinese 1 em, everything else 0.56 em. */
export const textWidth = (text: string, px: number): number =>
  [...text].reduce((sum, glyph) => sum + glyphWidth(glyph, px), 0)

/** A text in lines of at most `room` pixels, broken behind `，`, `,` or before `·`; a part without any stays whole. */
export const breakText = (text: string, room: number, px: number): readonly string[] => {
  const [first = '', ...parts] = text.split(/(?<=，)|(?<=,) | (?=·)/)
  const lines = [first]
  for (const part of parts) {
    const last = lines[lines.length - 1] ?? ''
    const longer = `${last}${last.endsWith('，') ? '' : ' '}${part}`
    if (textWidth(longer, px) <= room) lines[lines.length - 1] = longer
    else lines.push(part.replace(/^· /, ''))
  }
  return lines
}

/** The plain text if it fits into `room` pixels, else its beginning with `…`. */
export const fitText = (text: string, room: number, px: number): string => {
  const plain = plainText(text.slice(0, 400))
  if (textWidth(plain, px) <= room && text.length <= 400) return plain
  let left = room - textWidth(CUT, px)
  let kept = ''
  for (const glyph of plain) {
    left -= glyphWidth(glyph, px)
    if (left < 0) break
    kept += glyph
  }
  return kept.trimEnd() + CUT
}
