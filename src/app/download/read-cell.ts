import type { ShownCell } from '../../core/publication/download/shown-table.ts'

/** Short words that stand beside a cell's text. */
const MARKS = '.chip, .by-hand, .role, .cell-note'
/** What a cell holds beside its own words: pictures, letters of provinces before their names, what says so of itself. */
const LEFT_OUT = `svg, .region > b, [data-left-out], [data-also], ${MARKS}`
const BLOCKS = new Set(['P', 'LI', 'DIV', 'DT', 'DD', 'BR', 'UL', 'OL'])

const toOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const wordsOf = (node: Node): string => {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element)) return ''
  if (node.matches(LEFT_OUT)) return ' '
  const words = [...node.childNodes].map(wordsOf).join('')
  return BLOCKS.has(node.tagName) ? ` ${words} ` : words
}

/** What an element says, in one line. */
export const readWords = (element: Element): string => toOneLine([...element.childNodes].map(wordsOf).join(''))

const STATUS = /\bmark-([a-z-]+)/

/** A cell of a table or list. `toStatusWord` gives the word of a status by its code. */
export const readCell = (cell: Element, toStatusWord: (code: string) => string | null): ShownCell => {
  const mark = cell.querySelector('svg.mark')
  const code = STATUS.exec(mark?.getAttribute('class') ?? '')?.[1]
  const value = cell.getAttribute('data-value')
  return {
    text: readWords(cell),
    status: code === undefined ? null : toStatusWord(code),
    marks: [...cell.querySelectorAll(MARKS)].map((each) => toOneLine(each.textContent ?? '')),
    ...(value === null ? {} : { value: value === '' ? null : Number(value) }),
    isHead: cell.tagName === 'TH',
  }
}
