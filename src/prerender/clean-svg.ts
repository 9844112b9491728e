/** Size and id of a drawing; the id must be one of its page's. */
export interface ChartFrame {
  readonly width: number
  readonly height: number
  readonly id: string
}

/** What CSS decides on the page: never written into a drawing. */
const LEFT_TO_CSS = new Set(['font-family', 'font'])

const FONT = /^(?:(\S+) )??(?:(\S+) )?([\d.]+px) /

/** `font: normal bold 12px x` says size and weight; the family is the page's. */
const fromShorthand = (value: string): string => {
  const [, , weight, size] = FONT.exec(value) ?? []
  return [size ? ` font-size="${size}"` : '', weight && weight !== 'normal' ? ` font-weight="${weight}"` : ''].join('')
}

const toAttribute = (declaration: string): string => {
  const colon = declaration.indexOf(':')
  const name = declaration.slice(0, colon).trim()
  const value = declaration.slice(colon + 1).trim()
  if (name === 'font') return fromShorthand(value)
  return colon < 0 || value === '' || LEFT_TO_CSS.has(name) ? '' : ` ${name}="${value}"`
}

/** Style attributes are dead under a strict policy: their declarations become attributes. */
const styleToAttributes = (style: string): string => style.split(';').map(toAttribute).join('')

const NOISE = / (?:class|ecmeta_[a-z_]+|pointer-events|xmlns:xlink|version|baseProfile|xml:space)="[^"]*"/g

/** A tag without noise: no class, no meta data, its style as attributes, its ids the chart's own. */
const cleanTag = (tag: string, id: string): string =>
  tag
    .replace(NOISE, '')
    .replace(UNSEEN, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => styleToAttributes(style))
    .replace(/"([^"]*)"/g, (_, value: string) => `"${roundNumbers(value).replace(/zr\d+-/g, `${id}-`)}"`)

/** Defaults of the renderer that are not seen: strokes without width, the black of a clip path. */
const UNSEEN = / (?:stroke="[^"]*" stroke-width="0"|fill="#000")/g

/** Two decimals are finer than any screen. */
const roundNumbers = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}(?:e-\d+)?/g, (digits) => String(Math.round(Number(digits) * 100) / 100))

/** What is drawn with no ink at all. */
const EMPTY = /<(rect|path)(?=[^>]* fill(?:="(?:none|transparent)"|-opacity="0"))(?![^>]* stroke=)[^>]*><\/\1>\n?/g

const ROOT = /^<svg[^>]*>/

/** The SVG of the renderer without style, classes, running numbers and meta data. */
export const cleanChartSvg = (svg: string, { width, height, id }: ChartFrame): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>\n?/g, '')
    .replace(/<[a-zA-Z][^>]*>/g, (tag) => cleanTag(tag, id))
    .replace(EMPTY, '')
    .replace(
      ROOT,
      `<svg class="chart-svg" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">`,
    )
    .replace(/>\s*\n\s*</g, '><')
    .trim()
