import { existsSync, readFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunningServer } from '../../src/cli/static-server.ts'

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/@fontsource/noto-sans-sc')
const FOLDER = '/__fonts/'
const WEIGHTS = [400, 700] as const

// One file has most characters; the slices, of which a page would need 70, have the rest.
const whole = (weight: number): string =>
  `@font-face { font-family: 'Noto Whole'; font-weight: ${weight}; src: url(files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2) }`
const slices = (weight: number): string => readFileSync(join(PACKAGE, `${weight}.css`), 'utf8')
const SHEET = [
  ...WEIGHTS.flatMap((weight) => [whole(weight), slices(weight)]),
  "*, ::before, ::after { font-family: 'Noto Whole', 'Noto Sans SC', sans-serif !important }",
].join('\n')

const answerFont = (path: string, answer: ServerResponse): void => {
  const name = path.slice(FOLDER.length)
  const file = resolve(PACKAGE, name)
  const isSheet = name === 'fonts.css'
  if (!isSheet && (!file.startsWith(PACKAGE) || !existsSync(file))) return void answer.writeHead(404).end()
  answer.writeHead(200, { 'Content-Type': isSheet ? 'text/css' : 'font/woff2', 'Cache-Control': 'max-age=31536000' })
  answer.end(isSheet ? SHEET : readFileSync(file))
}

const isPage = ({ headers }: IncomingMessage): boolean => headers['content-type']?.startsWith('text/html') ?? false

const passPage = async (from: IncomingMessage, answer: ServerResponse): Promise<void> => {
  const html = (await from.setEncoding('utf8').toArray()).join('')
  const { 'content-length': _, ...headers } = from.headers
  answer.writeHead(from.statusCode ?? 502, headers)
  answer.end(html.replace('</head>', `<link rel="stylesheet" href="${FOLDER}fonts.css"></head>`))
}

const passOn = (origin: string, asked: IncomingMessage, answer: ServerResponse): void => {
  const { url = '/', method, headers } = asked
  // Into a page that is asked for as such the fonts are put; all else passes through as it is sent.
  const encoding = headers['sec-fetch-dest'] === 'document' ? 'identity' : headers['accept-encoding']
  const onward = { ...headers, ...(encoding === undefined ? {} : { 'accept-encoding': encoding }) }
  const further = request(new URL(url, origin), { method, headers: onward }, (from) => {
    if (isPage(from) && from.headers['content-encoding'] === undefined) return void passPage(from, answer)
    answer.writeHead(from.statusCode ?? 502, from.headers)
    from.pipe(answer)
  })
  further.on('error', () => answer.destroy())
  asked.pipe(further)
}

/**
 * Serves a running site again, its pages drawn in Noto Sans SC from node_modules, whatever fonts the machine has. The fonts
 * come from the page's own origin, so that the site's own policy stays in force, and a browser keeps them between pages.
 * Its `close` closes the site as well.
 */
export const serveWithFonts = (site: RunningServer): Promise<RunningServer> => {
  const { pathname, origin } = new URL(site.url)
  const server = createServer((asked, answer) => {
    const { url = '/' } = asked
    if (url.startsWith(FOLDER)) answerFont(url, answer)
    else passOn(origin, asked, answer)
  })
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await site.close()
  }
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address) done({ url: `http://127.0.0.1:${address.port}${pathname}`, close })
    })
  })
}

/** Resolves when no font that the page shows is still on its way. */
export const fontsLoaded = async (page: Page): Promise<void> => {
  await page.evaluate("document.fonts.ready.then(() => document.fonts.status === 'loaded')")
}
