import { expect, test } from 'vitest'
import { modesOf, type Mode } from '../e2e/modes.ts'
import { SITE_PAGES } from '../e2e/site-pages.ts'

const VALUES = {
  width: [390, 1280, 1920],
  theme: ['light', 'dark'],
  size: ['normal', 'large'],
  contrast: ['normal', 'more'],
  locale: ['zh', 'en'],
} satisfies { readonly [Key in keyof Mode]: readonly Mode[Key][] }
const SETTINGS = Object.entries(VALUES).flatMap(([key, values]) =>
  values.map((value): readonly [keyof Mode, Mode[keyof Mode]] => [key as keyof Mode, value]),
)

const missingValues = (modes: readonly Mode[]) =>
  SETTINGS.filter(([key, value]) => !modes.some((mode) => mode[key] === value))

const missingPairs = (modes: readonly Mode[]) =>
  SETTINGS.flatMap(([one, a]) =>
    SETTINGS.filter(([other]) => other > one).map(([other, b]) => ({ one, a, other, b })),
  ).filter(({ one, a, other, b }) => !modes.some((mode) => mode[one] === a && mode[other] === b))

test('each page is looked at in every value of every setting, in no more loads than there are widths', () => {
  for (const [place, { name }] of SITE_PAGES.entries()) {
    expect(missingValues(modesOf(place)), name).toEqual([])
    expect(modesOf(place), name).toHaveLength(VALUES.width.length)
  }
})

test('every two values of two settings occur together on some page', () => {
  expect(missingPairs(SITE_PAGES.flatMap((_, place) => modesOf(place)))).toEqual([])
})

test('a page alone does not show every two values together', () => {
  expect(missingPairs(modesOf(0))).not.toEqual([])
})
