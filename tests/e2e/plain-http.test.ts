import { findBrowser } from '../../src/cli/browser.ts'
import { expect, open, started, test as base } from './harness.ts'

/** A host of an intranet: over plain http it is no secure context, unlike the machine itself. */
const HOST = 'board.example'

const test = base.extend({
  launchOptions: [
    async ({}, use) => {
      const browser = await findBrowser(() => undefined)
      await use({ ...browser, args: [...browser.args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] })
    },
    { scope: 'worker' },
  ],
  site: async ({}, use) => use((process.env['SITE_AT_/'] ?? '').replace('127.0.0.1', HOST)),
})

test('over plain http, without crypto.subtle, data are read and checked, and a citation is copied', async ({
  page,
  expected,
}) => {
  // A header that plain http leaves without effect.
  expected.push(/Cross-Origin-Opener-Policy/)
  // Fonts are sent by way of Node, which does not know the host.
  await page.route(
    () => true,
    (route) => route.continue(),
  )
  await open(page, '')
  expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto])).toEqual([false, false])
  const headline = page.getByRole('heading', { level: 1 })
  const latest = await headline.innerText()
  await page.route('**/view/2025-Q4.json', (route) => route.fulfill({ body: '{"format":1,"tasks":[]}' }))
  await page.getByRole('combobox', { name: '报告期' }).selectOption('2025-Q4')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('校验值不符')
  await expect(headline).toHaveText(latest)
  await page.unroute('**/view/2025-Q4.json')
  await alert.getByRole('button', { name: '重试' }).click()
  await expect(headline).not.toHaveText(latest)
  await expect(page.getByRole('main')).toContainText('2025-12-31')

  await open(page, 'data/')
  await started(page)
  await expect(page.locator('#kept')).toContainText('浏览器不提供离线保存')
  await expect(page.getByRole('button', { name: '清除本机保存的内容' })).toBeDisabled()
  const copy = page.locator('[data-copy=cite-zh]')
  await copy.click()
  await expect(copy.locator('xpath=..').getByRole('status')).toHaveText('已复制')
})
