import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readXml } from '../unit/publication/discovery/read-xml.ts'
import { expect, open, test } from './harness.ts'

test('the page of data describes them for programs, under a policy that admits no inline script @sub-path', async ({
  page,
  request,
}) => {
  await open(page, 'data/')
  const block = page.locator('script[type="application/ld+json"]')
  await expect(block).toHaveCount(1)
  const about = JSON.parse((await block.textContent()) ?? '')
  expect(about).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', inLanguage: 'zh-CN' })
  expect(about.name).toContain('示例数据 · 非真实进展')
  const [path] = about.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)
  const described = await (await request.get(new URL(path, page.url()).href)).json()
  expect(about.version).toBe(described.version)
  for (const part of about.hasPart)
    for (const { contentUrl, sha256 } of part.distribution) {
      const resource = described.resources.find(({ path: own }: { path: string }) => contentUrl.endsWith(`/${own}`))
      expect(resource?.hash).toBe(`sha256:${sha256}`)
    }
})

test('every page leads to the feeds of its language, which are what they say they are @sub-path', async ({
  page,
  request,
}) => {
  for (const path of ['', 'tasks/T01/', 'en/changes/']) {
    await open(page, path)
    const feeds = await page
      .locator('link[rel=alternate][type]')
      .evaluateAll((links) => links.map((link) => (link instanceof HTMLLinkElement ? [link.type, link.href] : [])))
    expect(feeds.map(([type]) => type)).toEqual(['application/atom+xml', 'application/feed+json'])
    const [atom, json] = await Promise.all(feeds.map(([, href = '']) => request.get(href)))
    expect(atom?.headers()['content-type']).toMatch(/^application\/atom\+xml/)
    expect(readXml((await atom?.text()) ?? '').name).toBe('{http://www.w3.org/2005/Atom}feed')
    const feed = await json?.json()
    expect(feed.language).toBe(path.startsWith('en/') ? 'en' : 'zh-CN')
    expect(feed.items.length).toBeGreaterThan(0)
  }
})

test('the addresses that are promised are there @sub-path', async ({ page, request, site }) => {
  await open(page, 'data/#api')
  await expect(page.locator('#api-title')).toBeInViewport()
  const read = async (path: string) => (await request.get(site + path)).json()
  const index = await read('data/latest/tasks/index.json')
  // One that was merged into another keeps its address, and has no status.
  expect(index.tasks.filter(({ status }: { status: string | null }) => status !== null)).toHaveLength(86)
  const task = await read(`data/latest/tasks/${index.tasks[0].path}`)
  expect(task).toMatchObject({ apiVersion: 1, id: 'T01', version: index.version, sample: true })
  expect(await read(`data/latest/tasks/${task.$schema}`)).toMatchObject({ type: 'object' })
  for (const link of await page.locator('a[href*="CITATION"], #api a').all()) {
    const response = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
    expect(response.status()).toBe(200)
  }
})

test('a page of another origin reads open data, and no page of the site @sub-path', async ({
  page,
  site,
  expected,
}) => {
  expected.push(/^request to http:\/\/127/, /CORS policy/, /Failed to load resource: net::ERR_FAILED/)
  const other = createServer((_, response) =>
    response
      .setHeader('Content-Type', 'text/html')
      .end('<!doctype html><title>other</title><link rel="icon" href="data:,">'),
  )
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
  const read = (path: string): Promise<string> =>
    page.evaluate(
      (address) =>
        fetch(address).then(
          ({ status }) => String(status),
          () => 'refused',
        ),
      site + path,
    )
  for (const path of ['data/latest.json', 'data/latest/tasks/T01.json', 'data/latest/tables/tasks.csv', 'en/feed.json'])
    expect(await read(path), path).toBe('200')
  for (const path of ['', 'tasks/T01/', 'data/', 'icon.svg']) expect(await read(path), path).toBe('refused')
  other.close()
})
