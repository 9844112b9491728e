import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startServer } from '../../src/cli/static-server.ts'
import type { RunningServer } from '../../src/cli/static-server.ts'
import { createDataFolder, editLedger } from '../cli/publish/data-folder.ts'
import { findFaults, startHost } from './frame-host.ts'
import { expect, started, test as base } from './harness.ts'
import { payloadOf, readText } from './site-files.ts'

let data = ''
const folderOf = (name: string): string => join(data, name)
const versionOf = (name: string): string => payloadOf(readText(folderOf(name), 'index.html')).version

const publish = (name: string, ...more: readonly string[]): void => {
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--data', data, '--out', folderOf(name), '--allow-sample']
  execFileSync('npx', [...argv, '--now', '2026-11-30', ...more], { stdio: 'pipe' })
}

/** Which site is served, and below which path. */
interface Place {
  readonly folder: string
  readonly below: string
}

const test = base.extend<{ readonly place: Place }>({
  place: [{ folder: 'third', below: '/' }, { option: true }],
  site: async ({ place }, use) => {
    const { folder, below } = place
    const server: RunningServer = await startServer({ dir: folderOf(folder), host: '127.0.0.1', port: 0, base: below })
    await use(server.url)
    await server.close()
  },
})

test.describe.configure({ mode: 'default', timeout: 120_000 })

/** First a mistake, then its correction, then a version that is as good as none and is withdrawn at once. */
test.beforeAll(async () => {
  test.setTimeout(400_000)
  data = await createDataFolder()
  await editLedger(data, 'tasks', (row) => (row['id'] === 'T01' ? { ...row, title: '示例：误写的题目' } : row))
  publish('first', '--archive', 'none')
  await editLedger(data, 'tasks', (row) => (row['id'] === 'T01' ? { ...row, title: '示例：改正的题目' } : row))
  const ledger = join(data, 'ledger')
  const { source } =
    (JSON.parse(readFileSync(join(ledger, 'tasks.json'), 'utf8')) as readonly { source: string }[])[0] ?? {}
  const correction = {
    ...{ on: '2026-09-28', table: 'tasks', key: 'T01', field: 'title', before: '示例：误写的题目' },
    ...{ after: '示例：改正的题目', reason: '示例：抄写有误', reasonEn: null, source },
  }
  writeFileSync(join(ledger, 'corrections.json'), JSON.stringify([correction], null, 2))
  publish('second', '--archive', folderOf('first'))
  await editLedger(data, 'tasks', (row) => (row['id'] === 'T02' ? { ...row, title: '示例：又一版' } : row))
  await editLedger(data, 'reports', (row) => {
    const { period, progress: percent } = row
    const isOpen = period === '2026-Q3' && typeof percent === 'number' && percent > 0 && percent < 90
    return isOpen ? { ...row, progress: percent + 9 } : row
  })
  publish('third', '--archive', folderOf('second'))
})

test.afterAll(() => rmSync(data, { recursive: true }))

const banner = (page: Page) => page.locator('.version-banner')

const openVersion = async (page: Page, path: string, version: string): Promise<void> => {
  await page.goto(`${path}?v=${version}`)
  await started(page)
  await expect(page.locator('html[data-opening]')).toHaveCount(0)
}

for (const below of ['/', '/sub/'])
  test.describe(`below ${below}`, () => {
    test.use({ place: { folder: 'third', below } })

    test('an earlier version is drawn as it was, with a banner, its corrections since, and the way to the latest', async ({
      page,
    }) => {
      const first = versionOf('first')
      await openVersion(page, 'tasks/T01/', first)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('误写的题目')
      await expect(banner(page)).toContainText(`这是旧版本 ${first}`)
      await expect(banner(page)).toContainText('不是最新版本，已被取代')
      await expect(banner(page)).toContainText('此后更正 1 处')
      const picker = page.getByRole('combobox', { name: '报告期' })
      await expect(picker).toContainText('2026年第三季度')
      await expect(picker).not.toContainText('最新')

      await page.getByRole('navigation').first().getByRole('link', { name: '任务', exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/tasks/\\?v=${first}$`))
      await expect(page.locator('#main')).toContainText('误写的题目')
      await expect(page.locator('#main')).not.toContainText('改正的题目')

      await banner(page).getByRole('link', { name: '看最新版本' }).click()
      await expect(page.locator('#main')).toContainText('改正的题目')
      await expect(page).not.toHaveURL(/v=/)
      await expect(page.getByRole('combobox', { name: '报告期' }).first()).toContainText('最新')
    })
  })

test('a panel that is frozen to a version goes on showing its own, and says so', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 600 })
  const first = versionOf('first')
  const words = (): Promise<string | null> => page.getByRole('img').first().getAttribute('aria-label')
  await page.goto('embed/province-compare/')
  const now = await words()
  await openVersion(page, 'embed/province-compare/', first)
  await expect(banner(page)).toContainText(first)
  expect(await words()).not.toBe(now)
  await expect(page.locator('section')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('the frame of a panel that is frozen to a version has room for what is said of it later', async ({
  page,
  site,
  expected,
}) => {
  expected.push(/^request to http:\/\/(localhost|127)/)
  const early = await startServer({ dir: folderOf('first'), host: '127.0.0.1', port: 0, base: '/' })
  const host = await startHost()
  await page.goto(early.url)
  await page.locator('[data-embed=status-counts]').click()
  const code = page.locator('#embed-code', { hasText: '<iframe' })
  await code.waitFor()
  await page.getByLabel(/固定在现在的版本/).click()
  await expect(code).toContainText(`?v=${versionOf('first')}`)
  const later = (await code.innerText()).replace(early.url, site)
  await early.close()
  await page.goto(host.show([320, 600, 1000].map((width) => `<div style="width:${width}px">${later}</div>`)))
  expect(await findFaults(page)).toEqual([])
  await expect(page.frameLocator('iframe').first().locator('.version-banner')).toContainText('已被取代')
  host.close()
})

test('what was corrected is printed with what it was, unasked', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('tasks/T01/')
  const said = page.locator('.corrected').first()
  await expect(said.locator('del')).toHaveText('示例：误写的题目')
  await expect(said.locator('del')).toBeInViewport()
  await expect(said).toContainText('抄写有误')
})

test('a version before the last one says that it is superseded, and that nothing of it was corrected', async ({
  page,
}) => {
  await openVersion(page, 'tasks/', versionOf('second'))
  await expect(banner(page)).toContainText('已被取代')
  await expect(banner(page)).not.toContainText('更正')
  await expect(page.locator('#main')).not.toContainText('又一版')
})

test('the latest version, asked for by its name, says that it is the latest', async ({ page }) => {
  await openVersion(page, './', versionOf('third'))
  await expect(banner(page)).toContainText('就是最新版本')
})

test('a version that is not there leaves the latest standing, and says so', async ({ page }) => {
  for (const version of ['0123456789ab', 'x']) {
    await openVersion(page, 'tasks/T01/', version)
    await expect(banner(page)).toContainText(`本站没有版本“${version}”`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('改正的题目')
  }
})

test('a version whose file is not what was published is not shown', async ({ page }) => {
  const first = versionOf('first')
  for (const file of ['version.json', 'files.json', 'tasks.json', 'tables/sources.json']) {
    const path = `**/data/v/${first}/${file}`
    await page.route(path, async (route) => {
      const text = await (await route.fetch()).text()
      await route.fulfill({ body: text.replace(/\s*$/, '\n\n'), contentType: 'application/json' })
    })
    await openVersion(page, 'tasks/T01/', first)
    await expect(banner(page), file).toContainText('与校验值不符')
    await expect(page.getByRole('heading', { level: 1 }), file).toContainText('改正的题目')
    await page.unroute(path)
  }
})

test('the list of versions says which is which, and leads to each', async ({ page }) => {
  await page.goto('data/')
  const rows = page.locator('#versions tbody tr')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(0)).toContainText('最新')
  await expect(rows.nth(2)).toContainText('此后更正 1 处')
  await rows.nth(2).getByRole('link').click()
  await expect(banner(page)).toContainText(versionOf('first'))
})

test.describe('once a version was withdrawn', () => {
  test.use({ place: { folder: 'fourth', below: '/' } })

  test.beforeAll(() => {
    test.setTimeout(200_000)
    publish('fourth', '--archive', folderOf('third'), '--withdraw', versionOf('first'))
  })

  test('its address says so, and so does the list', async ({ page }) => {
    await openVersion(page, 'tasks/T01/', versionOf('first'))
    await expect(banner(page)).toContainText(`版本 ${versionOf('first')} 已由发布者撤回`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('改正的题目')
    await page.goto('data/')
    const row = page.locator('#versions tbody tr').nth(2)
    await expect(row).toContainText('已撤回')
    await expect(row.getByRole('link')).toHaveCount(0)
  })
})
