import type { CardBar, LinkCard } from './card.ts'
import { fitText, toDrawnText } from './fit-text.ts'

/** How a text is set: its size in CSS pixels, and its weight. */
export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
}

/** Sets texts in a font that comes with the program: the same shapes on every machine. */
export interface Typesetter {
  /** Width in CSS pixels. */
  readonly measure: (text: string, style: TextStyle) => number
  /** The shapes of a text as SVG, its base line beginning at a point. */
  readonly set: (text: string, x: number, y: number, style: TextStyle) => string
}

/** Size of the image of a link in pixels, as readers of links ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** An image has no style sheet: the colours of the light pages, by the names that those have there. */
const COLOURS = {
  ink: '#12233d',
  muted: '#55637a',
  line: '#d9dfe8',
  paper: '#ffffff',
  track: '#e6ebf3',
  accent: '#0b4aa2',
  notice: '#fff7e0',
  noticeLine: '#e3c56b',
  noticeInk: '#5a4200',
} as const
const REGIONS: Readonly<Record<string, string>> = {
  '310000': '#0072b2',
  '320000': '#b5510a',
  '330000': '#00795b',
  '340000': '#7a4e9e',
}

const MARGIN = 64
const INNER = CARD_SIZE.width - 2 * MARGIN
const TOP_Y = 84
const HEADING_Y = 146
const FOOT_Y = 586
const ROW = 44
const LINE_HEIGHT = 1.32
const LABEL = 150
const TRACK = { height: 26, width: 560 } as const

const SITE: TextStyle = { size: 28, bold: true }
const SAMPLE: TextStyle = { size: 24, bold: true }
const HEADING: TextStyle = { size: 28, bold: true }
const SMALL: TextStyle = { size: 22 }
const TEXT: TextStyle = { size: 26 }
const VALUE: TextStyle = { size: 28, bold: true }

const fill = (colour: string, shapes: string): string => `<g fill="${colour}">${shapes}</g>`
const rect = (x: number, y: number, width: number, height: number, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${more}/>`

const sampleWidth = (sample: string | null, type: Typesetter): number =>
  sample === null ? 0 : type.measure(sample, SAMPLE) + 36

const drawSample = (sample: string, type: Typesetter): string => {
  const width = sampleWidth(sample, type)
  const x = CARD_SIZE.width - MARGIN - width
  return [
    rect(x, TOP_Y - 37, width, 52, ` rx="6" fill="${COLOURS.notice}" stroke="${COLOURS.noticeLine}" stroke-width="2"`),
    fill(COLOURS.noticeInk, type.set(sample, x + 18, TOP_Y - 2, SAMPLE)),
  ].join('')
}

const drawTop = ({ site, sample, heading }: LinkCard, type: Typesetter): string => {
  const room = INNER - sampleWidth(sample, type) - 24
  const [name = ''] = fitText(site, room, 1, (text) => type.measure(text, SITE))
  const chip = sample === null ? '' : drawSample(sample, type)
  return [
    rect(0, 0, CARD_SIZE.width, 12, ` fill="${COLOURS.accent}"`),
    fill(COLOURS.ink, type.set(name, MARGIN, TOP_Y, SITE)),
    chip,
    fill(COLOURS.accent, type.set(heading, MARGIN, HEADING_Y, HEADING)),
  ].join('')
}

const drawTrack = ({ region, percent, scheduled }: CardBar, x: number, y: number): string => {
  const { width, height } = TRACK
  const colour = (region !== null && REGIONS[region]) || COLOURS.accent
  return [
    percent === null
      ? rect(x + 1, y + 1, width - 2, height - 2, ` fill="url(#hatch)" stroke="#6b7785" stroke-width="2"`)
      : rect(x, y, width, height, ` fill="${COLOURS.track}"`),
    percent === null ? '' : rect(x, y, (width * percent) / 100, height, ` fill="${colour}"`),
    scheduled === null
      ? ''
      : // Its light edge keeps it apart from the bar.
        rect(
          x + (width * scheduled) / 100 - 4,
          y - 6,
          8,
          height + 12,
          ` fill="${COLOURS.ink}" stroke="#fff" stroke-width="2"`,
        ),
  ].join('')
}

const drawBar = (bar: CardBar, top: number, label: number, type: Typesetter): string => {
  const x = MARGIN + label
  const base = top + TRACK.height - 4
  const valueX = x + TRACK.width + 20
  const room = CARD_SIZE.width - MARGIN - valueX
  const [value = ''] = fitText(bar.value, room, 1, (text) => type.measure(text, VALUE))
  const noteX = valueX + Math.max(84, type.measure(value, VALUE) + 14)
  const [note = ''] =
    bar.note === '' ? [] : fitText(bar.note, CARD_SIZE.width - MARGIN - noteX, 1, (text) => type.measure(text, SMALL))
  const [name = ''] = fitText(bar.label, label - 16, 1, (text) => type.measure(text, TEXT))
  return [
    fill(
      (bar.region !== null && REGIONS[bar.region]) || COLOURS.ink,
      type.set(name, MARGIN, base, { ...TEXT, bold: true }),
    ),
    drawTrack(bar, x, top),
    fill(COLOURS.ink, type.set(value, valueX, base, VALUE)),
    fill(COLOURS.muted, type.set(note, noteX, base, SMALL)),
  ].join('')
}

/** How large the finding stands: larger where little else does. */
const findingStyle = (bars: number): { readonly style: TextStyle; readonly lines: number } => {
  if (bars === 0) return { style: { size: 54, bold: true }, lines: 5 }
  if (bars < 3) return { style: { size: 50, bold: true }, lines: 4 }
  return { style: { size: 38, bold: true }, lines: bars < 5 ? 3 : 2 }
}

const drawFinding = ({ finding, bars }: LinkCard, type: Typesetter): string => {
  const { style, lines } = findingStyle(bars.length)
  const fitted = fitText(finding, INNER, lines, (text) => type.measure(text, style))
  const shapes = fitted.map((line, index) =>
    type.set(line, MARGIN, HEADING_Y + 20 + style.size * (0.9 + index * LINE_HEIGHT), style),
  )
  return fill(COLOURS.ink, shapes.join(''))
}

const drawBars = ({ bars, key }: LinkCard, type: Typesetter): string => {
  if (bars.length === 0) return ''
  const widest = Math.max(...bars.map(({ label }) => type.measure(toDrawnText(label), { ...TEXT, bold: true })))
  const label = Math.max(LABEL, Math.min(280, Math.ceil(widest) + 24))
  const top = FOOT_Y - 52 - ROW * bars.length
  return [
    key === '' ? '' : fill(COLOURS.muted, type.set(key, MARGIN + label, top - 16, SMALL)),
    ...bars.map((bar, index) => drawBar(bar, top + index * ROW, label, type)),
  ].join('')
}

const drawFoot = ({ foot }: LinkCard, type: Typesetter): string => {
  const [line = ''] = fitText(foot, INNER, 1, (text) => type.measure(text, SMALL))
  return [
    rect(MARGIN, FOOT_Y - 38, INNER, 1.5, ` fill="${COLOURS.line}"`),
    fill(COLOURS.muted, type.set(line, MARGIN, FOOT_Y, SMALL)),
  ].join('')
}

const HATCH =
  '<pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M-2 12L12 -2M-2 2L2 -2M8 12L12 8" stroke="#6b7785" stroke-width="2"/></pattern>'

/** The image of a link as SVG: shapes alone, without a text or a font. */
export const drawLinkCard = (card: LinkCard, type: Typesetter): string => {
  const { width, height } = CARD_SIZE
  const parts = [drawTop, drawFinding, drawBars, drawFoot].map((draw) => draw(card, type))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${HATCH}${rect(0, 0, width, height, ` fill="${COLOURS.paper}"`)}${parts.join('')}</svg>`
}
