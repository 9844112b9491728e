import type { Page } from '@playwright/test'
import { LOOK_PARAMETERS, PARAMETER_NAMES } from '../../src/app/parameter-names.ts'
import { expect, open, started, test } from './harness.ts'

const VIEW_NAMES: readonly string[] = Object.values(PARAMETER_NAMES)
const NAMES = [...VIEW_NAMES, ...Object.keys(LOOK_PARAMETERS), 'unknown', '__proto__', 'constructor']
const LONGEST = 'x'.repeat(8_000)

/** Values as they stand in an address, encoded or meant to be broken. */
const NOISE = [
  LONGEST,
  '',
  '%00',
  '%',
  '%zz',
  '%E0%A4%A',
  '%ED%A0%80',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '2026-Q9',
  '9999-99',
  '-',
  '..%2F..%2F..%2Fetc%2Fpasswd',
  'javascript:alert(1)',
  '%0D%0ASet-Cookie:a=b',
  encodeURIComponent("1' OR '1'='1'; DROP TABLE tasks; --"),
  encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(1)</script>'),
  encodeURIComponent('\u202egnp.exe \u2067\u2069'),
  encodeURIComponent('👩‍👩‍👧‍👦 𬭚䶮 １２３ ＝1+1'),
  encodeURIComponent('{{constructor.constructor("alert(1)")()}}'),
]

const FORMS: readonly ((name: string, value: string) => string)[] = [
  (name, value) => `${name}=${value}`,
  (name, value) => `${name}=${value}&${name}=a&${name}=b`,
  (name, value) => `${name}[]=${value}&${name}[0][a]=b`,
]

/** A search for each parameter with each noise, in one of the forms; every page takes a third of them. */
const SEARCHES: readonly string[] = NAMES.flatMap((name) => [
  name,
  ...NOISE.flatMap((value, at) => {
    const form = FORMS[at % FORMS.length]
    return form ? [form(name, value)] : []
  }),
])

/** Every parameter at once, each with other noise. */
const all = (shift: number): string =>
  NAMES.map((name, at) => `${name}=${NOISE[1 + ((at * 5 + shift) % (NOISE.length - 1))]}`).join('&')

const PAGES = [
  '',
  'tasks/',
  'tasks/T01/',
  'provinces/',
  'provinces/340000/',
  'services/',
  'water/',
  'changes/',
  'data/',
  'method/',
] as const

const expectContent = async (page: Page): Promise<void> => {
  await started(page)
  await expect(page.locator('html[data-asked] [data-of-view]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(300)
}

/** What the address still asks of the view, when it was put right; a search is any text, of at most 80 characters. */
const askedOf = (page: Page): readonly string[] =>
  [...new URL(page.url()).searchParams]
    .filter(([name, value]) => VIEW_NAMES.includes(name) && !(name === PARAMETER_NAMES.search && value.length <= 80))
    .map(([name]) => name)

for (const [at, path] of PAGES.entries())
  test(`/${path} is never blank, whatever its address asks for`, async ({ page }) => {
    await open(page, `${path}?${all(at)}`)
    await expectContent(page)
    if (!/^(data|method)/.test(path)) await expect.poll(() => askedOf(page)).toEqual([])

    // Without loading the page anew, as Back and Forward do.
    const blank = await page.evaluate(
      async (searches) => {
        const isBlank = (): boolean => {
          const title = document.querySelector('h1')
          const isSeen = title?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false
          return !isSeen || (document.querySelector('main')?.innerText.length ?? 0) < 300
        }
        const found: string[] = []
        for (const search of searches) {
          history.pushState(null, '', `?${search}`)
          dispatchEvent(new PopStateEvent('popstate', { state: null }))
          await new Promise((done) => setTimeout(done))
          if (isBlank()) found.push(search)
        }
        return found
      },
      SEARCHES.filter((_, turn) => turn % 3 === at % 3),
    )
    expect(blank).toEqual([])
    await page.evaluate((length) => (location.hash = 'x'.repeat(length)), 100_000)
    await expectContent(page)
  })

test('opened cold, 8 kB in one parameter or 100 kB in the fragment show the page', async ({ page }) => {
  for (const address of [
    `?period=${LONGEST}`,
    `tasks/?q=${LONGEST}`,
    `data/#${'%E0%A4%A'.repeat(12_500)}`,
    `changes/?since=${LONGEST.slice(9)}#${'x'.repeat(100_000)}`,
  ]) {
    await open(page, address)
    await expectContent(page)
    await expect.poll(() => askedOf(page)).toEqual([])
  }
})

test('a path of noise leads to the page that says so, or to a refusal of the server', async ({
  page,
  request,
  site,
  expected,
}) => {
  expected.push(/Failed to load resource/)
  for (const path of [
    'tasks/%00/',
    'tasks/__proto__/',
    '%E0%A4%A',
    '%',
    '..%2f..%2fetc%2fpasswd',
    LONGEST,
    '%F0%9F%98%80/',
  ]) {
    const answer = await request.get(`${site}${path}`)
    expect([400, 404], path).toContain(answer.status())
    expect((await answer.text()).length, path).toBeGreaterThan(10)
  }
  for (const path of ['tasks/T99999/', `en/${LONGEST}`]) {
    await open(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  }
})
