import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { startServer } from '../../src/cli/static-server.ts'
import { createDataFolder, editLedger } from '../cli/publish/data-folder.ts'
import { writeMap } from '../cli/publish/map-folder.ts'
import { expect, test } from './harness.ts'
import { idsOf, linksOf, listFiles, listHtml, payloadOf, readText } from './site-files.ts'

const OFFICE = '内部金丝雀'
const WITHHELD = '略去金丝雀'

let data = ''
let site = ''

const publish = (out: string, from = data, env: NodeJS.ProcessEnv = process.env): void => {
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--data', from, '--out', out, '--allow-sample']
  execFileSync('npx', [...argv, '--now', '2026-11-30'], { stdio: 'pipe', env })
}

/** A machine in New York, a year from now. */
const ELSEWHERE: NodeJS.ProcessEnv = {
  ...process.env,
  TZ: 'America/New_York',
  LANG: 'en_US.UTF-8',
  NODE_OPTIONS: `--import ${pathToFileURL('tests/fixtures/other-clock.mjs').href}`,
}

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const digestsOf = (folder: string): readonly string[] =>
  listFiles(folder).map((path) => `${path} ${digest(readFileSync(join(folder, path)))}`)

test.describe.configure({ mode: 'default', timeout: 120_000 })

test.beforeAll(async () => {
  data = await createDataFolder()
  site = join(data, 'site')
  await editLedger(data, 'reports', (row) => ({ ...row, note: OFFICE }))
  await editLedger(data, 'acceptances', (row) => ({ ...row, acceptedBy: OFFICE }))
  await editLedger(data, 'overrides', (row) => ({ ...row, decidedBy: OFFICE }))
  await editLedger(data, 'revisions', (row) => ({ ...row, decidedBy: OFFICE }))
  await editLedger(data, 'tasks', (row) =>
    row['id'] === 'T02'
      ? { ...row, disclosure: 'withheld', title: WITHHELD, titleEn: WITHHELD, target: WITHHELD, targetEn: WITHHELD }
      : row,
  )
  for (const table of ['assignments', 'milestones', 'reports', 'acceptances'])
    await editLedger(data, table, (row) => {
      const words = Object.entries(row).filter(
        ([name, cell]) =>
          typeof cell === 'string' && /^(unit|title|summary|reason|evidence)(En)?$/.test(name) && row['task'] === 'T02',
      )
      return { ...row, ...Object.fromEntries(words.map(([name]) => [name, WITHHELD])) }
    })
  await writeMap(data, { approvalNumber: 'GS(2024)0001号', publisher: '试验单位', source: '试验图' })
  publish(site)
})

test.afterAll(() => rmSync(data, { recursive: true }))

test('a site of six tasks has the same bytes from another folder, on another day and in another time zone', () => {
  const clock = "new Date().getFullYear() + ' ' + new Date(0).getTimezoneOffset()"
  const here = execFileSync('node', ['-p', clock], { encoding: 'utf8' }).split(' ').map(Number)
  const there = execFileSync('node', ['-p', clock], { encoding: 'utf8', env: ELSEWHERE }).split(' ').map(Number)
  expect([Number(there[0]) - Number(here[0]) >= 1, there[1]]).toEqual([true, 300])

  const moved = `${data} elsewhere`
  cpSync(data, moved, { recursive: true, filter: (path) => path !== site })
  const again = join(moved, 'again')
  publish(again, moved, ELSEWHERE)
  const [before, after] = [new Set(digestsOf(site)), new Set(digestsOf(again))]
  const differing = [...before, ...after].filter((line) => !before.has(line) || !after.has(line))
  expect([...new Set(differing.map((line) => line.replace(/ \w+$/, '')))]).toEqual([])
  expect(after.size).toBe(before.size)
  rmSync(moved, { recursive: true })
})

test('no file holds a word that is the office’s alone, or withheld', () => {
  for (const path of listFiles(site).filter((each) => !/\.(br|gz)$/.test(each))) {
    const text = readText(site, path)
    expect(text.includes(OFFICE), `${path} holds an office word`).toBe(false)
    expect(text.includes(WITHHELD), `${path} holds a withheld word`).toBe(false)
  }
})

test('the withheld task has its page, which says 略', () => {
  expect(readText(site, 'tasks/T02/index.html')).toContain('略')
  expect(
    readText(site, 'tasks.json'.replace(/^/, `data/v/${JSON.parse(readText(site, 'data/latest.json')).version}/`)),
  ).toContain('"id":"T02","title":null')
})

for (const folder of ['dist', 'the small site']) {
  const folderOf = (): string => (folder === 'dist' ? 'dist' : site)

  test(`every page of ${folder} has title, description, language and payload`, () => {
    const titles = new Map<string, string>()
    for (const path of listHtml(folderOf())) {
      const html = readText(folderOf(), path)
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
      expect(title.length, path).toBeGreaterThan(8)
      expect(titles.get(title), `${path} has the title of`).toBeUndefined()
      titles.set(title, path)
      expect(/<meta name="description" content="([^"]+)">/.exec(html)?.[1]?.length, path).toBeGreaterThan(8)
      expect(html, path).toContain(path.startsWith('en/') ? '<html lang="en">' : '<html lang="zh-CN">')
      expect(payloadOf(html), path).toMatchObject({ locale: path.startsWith('en/') ? 'en' : 'zh', sample: true })
      expect(html.match(/<h1\b/g), `${path} has one heading of the first level`).toHaveLength(1)
      expect(html, path).toMatch(/示例数据|Sample data/)
      expect(html, `${path} has an inline style or handler`).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/)
    }
    expect(titles.size).toBeGreaterThan(16)
  })

  test(`every relative link of ${folder} leads to a file, and every fragment to an id`, () => {
    const broken: string[] = []
    const ids = new Map<string, ReadonlySet<string>>()
    for (const path of listHtml(folderOf()).filter((each) => !each.endsWith('404.html'))) {
      const html = readText(folderOf(), path)
      for (const link of new Set(linksOf(html))) {
        if (/^https?:/.test(link)) continue
        const { origin, pathname, hash } = new URL(link, `http://site/${path}`)
        const file = decodeURIComponent(pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : ''))
        if (origin !== 'http://site' || link.startsWith('/') || !existsSync(join(folderOf(), file)))
          broken.push(`${path} → ${link}`)
        else if (hash !== '') {
          if (!ids.has(file)) ids.set(file, idsOf(readText(folderOf(), file)))
          if (!ids.get(file)?.has(decodeURIComponent(hash.slice(1)))) broken.push(`${path} → ${link} (no such id)`)
        }
      }
    }
    expect(broken).toEqual([])
  })
}

test('a figure with a qualifier stands in no page as a bare value', () => {
  const rows: readonly { readonly id: string; readonly value: number | null; readonly qualifier: string | null }[] =
    JSON.parse(readFileSync('data/figures.json', 'utf8'))
  const bare = rows.flatMap(({ value, qualifier }) =>
    value !== null && value >= 10_000 && qualifier !== null ? [String(value)] : [],
  )
  expect(bare).toContain('5600000')
  expect(bare).toContain('33900000')
  const PAYLOAD = /<script[^>]*type="application\/json"[^>]*>.*?<\/script>/gs
  for (const path of listHtml('dist')) {
    const whole = readText('dist', path)
    // The desk carries the published tables themselves, to compare workbooks with; it shows none of them.
    const html = /(^|\/)desk\//.test(path) ? whole.replace(PAYLOAD, '') : whole
    const found = bare.filter((value) => new RegExp(`(?<!\\d)${value}(?!\\d)`).test(html))
    expect(found, path).toEqual([])
    expect(
      bare.filter((value) => html.includes(Number(value).toLocaleString('en-US'))),
      `${path}, with separators`,
    ).toEqual([])
  }
})

test('the compressed twin of each file holds the same', () => {
  for (const path of listFiles(site).filter((each) => /\.(br|gz)$/.test(each))) {
    const unpack = path.endsWith('.br') ? brotliDecompressSync : gunzipSync
    const unpacked = unpack(readFileSync(join(site, path)))
    expect(unpacked.equals(readFileSync(join(site, path.replace(/\.(br|gz)$/, '')))), path).toBe(true)
  }
})

test('a page names the digest of every dataset that it may read', () => {
  for (const path of ['index.html', 'en/tasks/index.html', 'tasks/T01/index.html']) {
    const { version, files } = payloadOf(readText(site, path))
    expect(Object.keys(files)).toContain('tasks.json')
    for (const [file, sha256] of Object.entries(files))
      expect(digest(readFileSync(join(site, 'data/v', version, file))), `${path} → ${file}`).toBe(sha256)
  }
})

test('where a map is given, it stands in place of the tiles, on page and print, with the number at its lower left', async ({
  page,
  expected,
}) => {
  expected.push(/^request to http:\/\/127\.0\.0\.1/)
  const server = await startServer({ dir: site, host: '127.0.0.1', port: 0, base: '/' })
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media })
    for (const query of ['', '?province=310000']) {
      await page.goto(`${server.url}water/${query}`)
      await expect(page.locator('html[data-asked]')).toHaveCount(0)
      await expect(page.locator('.tiles')).toHaveCount(0)
      await expect(page.locator('.map-number')).toHaveText('审图号：GS(2024)0001号')
      const map = await page.locator('.map svg').boundingBox()
      const number = await page.locator('.map-number').boundingBox()
      if (!map || !number) throw new Error('map and number are drawn')
      expect(number.x - map.x).toBeLessThan(20)
      expect(map.y + map.height - number.y - number.height).toBeLessThan(20)
      for (const area of await page.locator('.map-area').all()) {
        const box = await area.boundingBox()
        expect(box?.width).toBeGreaterThan(40)
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(number.y)
      }
    }
  }
  await expect(page.locator('.map')).toContainText('试验单位')
  await server.close()
})
