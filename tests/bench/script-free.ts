import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { nodeEffects } from '../../src/cli/effects.ts'
import { writeWithTwins } from '../../src/cli/publish/compress.ts'

const SCRIPTS = /<script\b[^>]*>[\s\S]*?<\/script>\n?/g
const STYLES = /<link rel="stylesheet" href="([^"]+)">/g

/** The page's HTML and CSS with every script taken out, compressed as the site is: what scripts can't be faster than. */
export const writeScriptFree = async (site: string, path: string, out: string): Promise<void> => {
  const page = join(site, path, 'index.html')
  const html = (await readFile(page, 'utf8')).replace(SCRIPTS, '')
  await writeWithTwins(nodeEffects, join(out, path, 'index.html'), new TextEncoder().encode(html))
  for (const [, href = ''] of html.matchAll(STYLES)) {
    const file = join(dirname(page), href)
    await writeWithTwins(nodeEffects, join(out, relative(site, file)), await readFile(file))
  }
}
