import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import sirv from 'sirv'
import type { Audience } from '../core/model/column.ts'
import { allowedOrigin, cacheControl, contentPolicy, SECURITY_HEADERS } from '../core/publication/headers.ts'
import { parsePointerAudience, POINTER } from './publish/site-audience.ts'

export interface Site {
  readonly dir: string
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** The folder under which the site is reached: `/`, or `/sub/` with both slashes. */
  readonly base: string
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

/** A folder as it stands: where it really is, and what answers from it. */
interface Snapshot {
  readonly key: string
  readonly root: string
  readonly serve: ReturnType<typeof sirv>
}

/** Whose site a folder holds; what does not say so opens nothing. */
const readAudience = (root: string): Audience => {
  try {
    return parsePointerAudience(readFileSync(join(root, POINTER), 'utf8'))
  } catch {
    return 'office'
  }
}

const takeSnapshot = (key: string, root: string): Snapshot => {
  const audience = readAudience(root)
  const setHeaders = (res: ServerResponse, path: string): void => {
    res.setHeader('Cache-Control', cacheControl(path))
    const origin = allowedOrigin(path, audience)
    if (origin !== null) res.setHeader('Access-Control-Allow-Origin', origin)
    // It is not among the types that the server knows.
    if (path.endsWith('.atom')) res.setHeader('Content-Type', 'application/atom+xml;charset=utf-8')
  }
  const serve = sirv(root, { etag: true, brotli: true, gzip: true, extensions: ['html'], setHeaders })
  return { key, root, serve }
}

/** For so long a folder is missing while a publication takes its place. */
const GAP_MS = 1000
const RETRY_MS = 10

const pause = (elapsedMs: number): Promise<void> => new Promise((done) => setTimeout(done, elapsedMs))

/**
 * The folder as it stands when it is asked for. A link to it may be turned to another folder, or another may take its
 * place: each request is answered out of one. Null = there is none.
 */
const createLookup = (dir: string): (() => Promise<Snapshot | null>) => {
  let known: Snapshot | null = null
  const look = (): Snapshot | null => {
    try {
      const root = realpathSync(dir)
      const { ino, ctimeMs } = statSync(root)
      const key = `${root} ${ino} ${ctimeMs}`
      if (known?.key !== key) known = takeSnapshot(key, root)
      return known
    } catch {
      return null
    }
  }
  return async () => {
    let found = look()
    for (let elapsedMs = 0; found === null && elapsedMs < GAP_MS; elapsedMs += RETRY_MS) {
      await pause(RETRY_MS)
      found = look()
    }
    return found
  }
}

/** Answers requests as a real host of the site would: compressed, cached, with security headers. */
const createListener = ({ dir, base }: Site): ((req: IncomingMessage, res: ServerResponse) => Promise<void>) => {
  const lookUp = createLookup(dir)
  return async (req, res) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value)
    const [path, search] = splitQuery(req.url ?? '/')
    const inside = path.slice(base.length - 1)
    res.setHeader('Content-Security-Policy', contentPolicy(path.startsWith(base) ? inside : '/'))
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD')
      return send(res, 405, 'GET, HEAD\n', 'text/plain;charset=utf-8')
    }
    if (`${path}/` === base) return redirect(res, `.${base.slice(base.lastIndexOf('/', base.length - 2))}${search}`)
    const snapshot = await lookUp()
    if (!snapshot) return sendNotFound(res, dir)
    const { root, serve } = snapshot
    if (!path.startsWith(base)) return sendNotFound(res, root)
    const folder = folderAddress(root, inside, search)
    if (folder !== null) return redirect(res, folder)
    req.url = inside + search
    serve(req, res, () => sendNotFound(res, root))
  }
}

/** Starts serving a folder. Rejects with the system's error when the port can't be taken. */
export const startServer = (site: Site): Promise<RunningServer> =>
  new Promise((done, fail) => {
    const listen = createListener(site)
    const server = createServer((req, res) => void listen(req, res))
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
