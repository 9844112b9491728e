/** One way to look at a page. */
export interface Mode {
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly size: 'normal' | 'large'
  readonly contrast: 'normal' | 'more'
  readonly locale: 'zh' | 'en'
}

const WIDTHS: readonly number[] = [390, 1280, 1920]

const modeOf = (width: number, [theme, size, contrast, locale]: readonly number[]): Mode => ({
  width,
  theme: theme ? 'dark' : 'light',
  size: size ? 'large' : 'normal',
  contrast: contrast ? 'more' : 'normal',
  locale: locale ? 'en' : 'zh',
})

// For each width one row and its opposite. No two columns are equal or opposite, so all pairs of values occur.
const PATTERN = [
  [0, 0, 0, 0],
  [0, 0, 1, 1],
  [0, 1, 0, 1],
] as const

const pairwise = (): readonly Mode[] =>
  PATTERN.flatMap((row, index) =>
    [0, 1].map((flip) =>
      modeOf(
        WIDTHS[index] ?? 0,
        row.map((bit) => bit ^ flip),
      ),
    ),
  )

const product = (): readonly Mode[] =>
  WIDTHS.flatMap((width) =>
    Array.from({ length: 16 }, (_, bits) =>
      modeOf(
        width,
        [8, 4, 2, 1].map((bit) => bits & bit),
      ),
    ),
  )

/** Six modes in which every two values occur together; all 48 with E2E_MODES=all. */
export const MODES: readonly Mode[] = process.env['E2E_MODES'] === 'all' ? product() : pairwise()

/** For the title of a test. */
export const modeName = (mode: Mode): string =>
  [`${mode.width} px`, mode.locale, mode.theme, mode.size, mode.contrast].filter((word) => word !== 'normal').join(' ')
