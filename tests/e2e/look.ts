import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../src/cli/browser.ts'
import { startServer, type RunningServer } from '../../src/cli/static-server.ts'

const USAGE = `npm run look -- <path or URL> --out file.png
  --dir dist          the folder to serve, when a path is given
  --width 1280        --height 720
  --theme dark|light  --size large  --contrast more
  --print             as printed on A4 (a .pdf name makes a PDF)
  --no-scripts        with scripts off
  --full              the whole page, not the first screen
  --click <selector>  before the picture   --wait <ms>  after it`

const read = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      dir: { type: 'string', default: 'dist' },
      width: { type: 'string', default: '1280' },
      height: { type: 'string', default: '720' },
      theme: { type: 'string' },
      size: { type: 'string' },
      contrast: { type: 'string' },
      print: { type: 'boolean', default: false },
      'no-scripts': { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      click: { type: 'string' },
      wait: { type: 'string', default: '0' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })

type Values = ReturnType<typeof read>['values']

const report = (page: Page): void => {
  page.on('console', (message) => console.error(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`))
  page.on('requestfailed', (request) => console.error(`failed: ${request.url()} ${request.failure()?.errorText}`))
  page.on('response', (response) => {
    if (response.status() >= 400) console.error(`${response.status()}: ${response.url()}`)
  })
}

const addressOf = (path: string, root: string, values: Values): string => {
  const { pathname, search, hash } = new URL(path, 'http://site/')
  const url = new URL(pathname.slice(1) + search + hash, root)
  for (const name of ['theme', 'size', 'contrast'] as const) {
    if (values[name]) url.searchParams.set(name, values[name])
  }
  return url.href
}

const settle = async (page: Page, values: Values): Promise<void> => {
  // What the address asks for may still be on its way.
  await page.locator('html[data-asked]').waitFor({ state: 'detached' })
  if (values.click) await page.click(values.click)
  await page.waitForTimeout(Number(values.wait))
}

const picture = async (page: Page, url: string, out: string, values: Values): Promise<void> => {
  report(page)
  if (values.print) await page.emulateMedia({ media: 'print' })
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 })
  await settle(page, values)
  if (out.endsWith('.pdf')) await page.pdf({ path: out, format: 'A4', printBackground: true, preferCSSPageSize: true })
  else await page.screenshot({ path: out, fullPage: values.full || values.print, animations: 'disabled' })
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  if (wide > 0) console.error(`note: the page is ${wide} px wider than the window`)
  console.log(`${url} → ${out}`)
}

const serve = async (path: string, dir: string): Promise<RunningServer> =>
  path.includes('://')
    ? { url: new URL('/', path).href, close: () => Promise.resolve() }
    : await startServer({ dir, host: '127.0.0.1', port: 0, base: '/' })

const look = async (path: string, out: string, values: Values): Promise<void> => {
  const browser = await chromium.launch(await findBrowser((line) => console.error(line)))
  const server = await serve(path, values.dir)
  try {
    const context = await browser.newContext({
      // 718 CSS pixels are the width of A4 within margins of 1 cm.
      viewport: { width: values.print ? 718 : Number(values.width), height: Number(values.height) },
      javaScriptEnabled: !values['no-scripts'],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    await picture(await context.newPage(), addressOf(path, server.url, values), out, values)
  } finally {
    await browser.close()
    await server.close()
  }
}

const { values, positionals } = read()
const [path] = positionals
if (values.help || !path || !values.out) {
  console.error(USAGE)
  process.exitCode = values.help ? 0 : 2
} else await look(path, values.out, values)
