import { existsSync } from 'node:fs'
import { findBrowser } from '../../src/cli/browser.ts'
import { startServer } from '../../src/cli/static-server.ts'

/** Makes sure of a browser, and serves the built site at the root and under a sub-path; the addresses reach the tests through the environment. */
export default async function serveSite(): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist. Run npm run build first.')
  await findBrowser((line) => console.log(line))
  const site = { dir: 'dist', host: '127.0.0.1', port: 0 }
  const root = await startServer({ ...site, base: '/' })
  const below = await startServer({ ...site, base: '/sub/' })
  process.env['SITE_AT_/'] = root.url
  process.env['SITE_AT_/sub/'] = below.url
  return async () => {
    await root.close()
    await below.close()
  }
}
