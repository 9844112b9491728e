import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import sirv from 'sirv'
import { cacheControl, SECURITY_HEADERS } from '../core/publication/headers.ts'

export interface Site {
  readonly dir: string
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** The folder under which the site is reached: `/`, or `/sub/` with both slashes. */
  readonly base: string
  /** Look at the disk at every request, instead of once at the start. */
  readonly fresh?: boolean
}

export interface RunningServer {
  /** Address of the front page, with its last slash. */
  readonly url: string
  readonly close: () => Promise<void>
}

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

const splitQuery = (address: string): readonly [path: string, search: string] => {
  const at = address.indexOf('?')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)]
}

/** Where a folder asked for without its last slash is found, relative to the address asked for; else null. */
const folderAddress = (dir: string, path: string, search: string): string | null => {
  const decoded = decode(path)
  if (decoded === null || decoded.endsWith('/') || decoded.includes('\0')) return null
  const root = resolve(dir)
  const folder = join(root, decoded)
  if (!folder.startsWith(root + sep) || !existsSync(join(folder, 'index.html'))) return null
  return `./${path.slice(path.lastIndexOf('/') + 1)}/${search}`
}

const send = (res: ServerResponse, status: number, body: string | Buffer, type: string): void => {
  res.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
  res.end(body)
}

const sendNotFound = (res: ServerResponse, dir: string): void => {
  const page = join(dir, '404.html')
  if (existsSync(page)) send(res, 404, readFileSync(page), 'text/html;charset=utf-8')
  else send(res, 404, '未找到此页。Not found.\n', 'text/plain;charset=utf-8')
}

const redirect = (res: ServerResponse, location: string): void => {
  res.writeHead(308, { Location: location, 'Cache-Control': 'no-cache' })
  res.end()
}

/** Answers requests as a real host of the site would: compressed, cached, with security headers. */
const createListener = ({ dir, base, fresh }: Site): ((req: IncomingMessage, res: ServerResponse) => void) => {
  const serve = sirv(dir, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    dev: fresh ?? false,
    setHeaders: (res, path) => res.setHeader('Cache-Control', cacheControl(path)),
  })
  return (req, res) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value)
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD')
      return send(res, 405, 'GET, HEAD\n', 'text/plain;charset=utf-8')
    }
    const [path, search] = splitQuery(req.url ?? '/')
    if (`${path}/` === base) return redirect(res, `.${base.slice(base.lastIndexOf('/', base.length - 2))}${search}`)
    if (!path.startsWith(base)) return sendNotFound(res, dir)
    const inside = path.slice(base.length - 1)
    const folder = folderAddress(dir, inside, search)
    if (folder !== null) return redirect(res, folder)
    req.url = inside + search
    serve(req, res, () => sendNotFound(res, dir))
  }
}

/** Starts serving a folder. Rejects with the system's error when the port can't be taken. */
export const startServer = (site: Site): Promise<RunningServer> =>
  new Promise((done, fail) => {
    const server = createServer(createListener(site))
    server.once('error', fail)
    server.listen(site.port, site.host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : site.port
      const host = site.host.includes(':') ? `[${site.host}]` : site.host
      done({
        url: `http://${host}:${port}${site.base}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
