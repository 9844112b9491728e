/** One way to look at a page. */
export interface Mode {
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly size: 'normal' | 'large'
  readonly contrast: 'normal' | 'more'
  readonly locale: 'zh' | 'en'
}

const WIDTHS: readonly number[] = [390, 1280, 1920]
const BITS = [8, 4, 2, 1] as const
const ALL_BITS = 15

const modeOf = (width: number, bits: number): Mode => {
  const [theme, size, contrast, locale] = BITS.map((bit) => (bits & bit) !== 0)
  return {
    width,
    theme: theme ? 'dark' : 'light',
    size: size ? 'large' : 'normal',
    contrast: contrast ? 'more' : 'normal',
    locale: locale ? 'en' : 'zh',
  }
}

// A page's first row is its own, the second its opposite: each value occurs on the page. As the first row differs from
// page to page, every two values occur together somewhere. The third row takes half of each.
const coveringRows = (place: number): readonly Mode[] => {
  const own = place & ALL_BITS
  return [own, own ^ ALL_BITS, own ^ 5].map((bits, index) => modeOf(WIDTHS[(index + place) % 3] ?? 0, bits))
}

const product = (): readonly Mode[] =>
  WIDTHS.flatMap((width) => Array.from({ length: ALL_BITS + 1 }, (_, bits) => modeOf(width, bits)))

/**
 * In which modes to look at the page that stands at a place of a list: three, so that each page is seen in every value of
 * every setting, and the whole list in every two values together. All 48 with E2E_MODES=all.
 */
export const modesOf = (place: number): readonly Mode[] =>
  process.env['E2E_MODES'] === 'all' ? product() : coveringRows(place)

/** For the title of a test. */
export const modeName = (mode: Mode): string =>
  [`${mode.width} px`, mode.locale, mode.theme, mode.size, mode.contrast].filter((word) => word !== 'normal').join(' ')
