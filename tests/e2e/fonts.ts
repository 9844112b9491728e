import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page, Route } from '@playwright/test'

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/@fontsource/noto-sans-sc')
const FOLDER = '/__fonts/'

const APPLY = "*, ::before, ::after { font-family: 'Noto Sans SC', sans-serif !important }"

const sheet = (): string =>
  [400, 700].map((weight) => readFileSync(join(PACKAGE, `${weight}.css`), 'utf8')).join('\n') + APPLY

const answerFont = async (route: Route): Promise<void> => {
  const path = new URL(route.request().url()).pathname
  const name = path.slice(path.indexOf(FOLDER) + FOLDER.length)
  if (name === 'fonts.css') return route.fulfill({ contentType: 'text/css', body: sheet() })
  const file = resolve(PACKAGE, name)
  if (!file.startsWith(PACKAGE) || !existsSync(file)) return route.fulfill({ status: 404 })
  return route.fulfill({ contentType: 'font/woff2', path: file })
}

const linkInto = (html: string, origin: string): string =>
  html.replace('</head>', `<link rel="stylesheet" href="${origin}${FOLDER}fonts.css"></head>`)

const answerPage = async (route: Route): Promise<void> => {
  const request = route.request()
  if (request.resourceType() !== 'document') return route.fallback()
  const response = await route.fetch({ maxRedirects: 0 })
  if (!response.headers()['content-type']?.startsWith('text/html')) return route.fulfill({ response })
  return route.fulfill({ response, body: linkInto(await response.text(), new URL(request.url()).origin) })
}

/**
 * Draws every page of a context in Noto Sans SC from node_modules, whatever fonts the machine has.
 * The fonts come from the page's own origin, so that the site's own policy stays in force.
 */
export const shipFonts = async (context: BrowserContext): Promise<void> => {
  await context.route(() => true, answerPage)
  await context.route((url) => url.pathname.includes(FOLDER), answerFont)
}

/** Resolves when no font that the page shows is still on its way. */
export const fontsLoaded = async (page: Page): Promise<void> => {
  await page.evaluate("document.fonts.ready.then(() => document.fonts.status === 'loaded')")
}
