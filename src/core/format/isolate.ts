const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const ISOLATE_INITIATORS = new Set(['\u2066', '\u2067', FIRST_STRONG_ISOLATE])
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
// Line and paragraph ends would close every isolate; the other control characters have no place in a sentence.
const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]+/gu

/** How many characters of somebody's text a sentence carries before it is cut. */
export const LONGEST_TEXT = 120

const cut = (text: string, longest: number): string => {
  const characters = Array.from(text)
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

const balance = (text: string): string => {
  let open = 0
  let balanced = ''
  for (const character of text) {
    if (character === POP_ISOLATE && open === 0) continue
    if (ISOLATE_INITIATORS.has(character)) open += 1
    if (character === POP_ISOLATE) open -= 1
    balanced += character
  }
  return balanced + POP_ISOLATE.repeat(open)
}

/**
 * Somebody's text, fit to stand inside a sentence: one line, cut with … after `longest` characters, and unable to turn
 * the direction of what follows.
 *
 * Only a text with bidirectional controls is wrapped (U+2068 … U+2069); its own isolates are closed, so that none of
 * them closes the wrapping one. Every other text of sane length comes back as it is.
 */
export const isolate = (text: string, longest: number = LONGEST_TEXT): string => {
  const line = cut(text.replace(CONTROL_CHARACTERS, ' ').trim(), longest)
  return BIDI_CONTROL.test(line) ? FIRST_STRONG_ISOLATE + balance(line) + POP_ISOLATE : line
}
