import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Download, Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import {
  brokenWorkbook,
  csvReturn,
  officeWorkbook,
  oldWorkbook,
  renamedText,
  returnWorkbook,
  type GivenToBrowser,
} from './desk-files.ts'
import { axe, expect, open, test } from './harness.ts'

const run = promisify(execFile)

const openDesk = async (page: Page, mode: Parameters<typeof open>[2] = {}): Promise<void> => {
  await open(page, 'desk/', mode)
  await expect(page.locator('[data-situation=ready]')).toBeVisible()
}

const filesOf = (page: Page): Locator => page.locator('.desk-drop input[type=file]')

const give = async (page: Page, ...files: readonly GivenToBrowser[]): Promise<void> => {
  await filesOf(page).setInputFiles([...files])
  await expect(page.locator('.desk-status[aria-busy=false]')).toBeVisible()
  await expect(page.locator('.desk-verdict')).toBeVisible()
}

const save = async (page: Page, button: Locator): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return download
}

/** Requests that pages and workers make from now on. */
const listenForRequests = (page: Page): readonly string[] => {
  const requests: string[] = []
  page.context().on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url())
  })
  return requests
}

test('each kind of file is read, or told why it is not', async ({ page }) => {
  await openDesk(page)
  await give(
    page,
    await returnWorkbook('沪.xlsx', [{ 完成率: '很多' }]),
    csvReturn('苏.csv', [{ 省市: '320000' }]),
    await brokenWorkbook('浙.xlsx'),
    renamedText('皖.xlsx'),
    oldWorkbook('旧.xls'),
  )
  const rows = page.locator('.desk-files tbody tr')
  await expect(rows).toHaveCount(5)
  await expect(rows.filter({ hasText: '沪.xlsx' }).locator('td').nth(1)).toHaveText('1')
  await expect(rows.filter({ hasText: '苏.csv' }).locator('td').nth(1)).toHaveText('1')
  for (const [file, code] of [
    ['浙.xlsx', 'E604'],
    ['皖.xlsx', 'E605'],
    ['旧.xls', 'E603'],
  ] as const)
    await expect(page.locator('.desk-group').filter({ hasText: file }).first()).toContainText(code)
  await expect(page.locator('.desk-verdict')).toHaveAttribute('data-accepted', 'false')
})

test('a finding shows its cell among those around it, and goes back in an annotated copy', async ({ page }) => {
  await openDesk(page)
  await give(page, await returnWorkbook('沪.xlsx', [{}, { 任务: 'T02', 完成率: '很多' }]))
  await page.getByRole('searchbox').fill('很多')
  await expect(page.locator('.desk-finding')).toHaveCount(1)
  await page.getByRole('button', { name: '看单元格 D3 及其四周' }).click()
  await expect(page.locator('.cell-grid .is-meant')).toContainText('很多')
  await expect(page.locator('.cell-grid .is-heading')).toContainText('完成率')
  expect(await axe(page)).toEqual([])
  const copy = await save(page, page.getByRole('button', { name: '下载标注稿：沪.xlsx' }))
  expect(copy.suggestedFilename()).toBe('沪-查验结果.xlsx')
  const [, sheet] = (await readXlsx(await readFile(await copy.path()), { readStyles: true })).sheets
  expect(sheet?.cells?.get('2,3')?.comment?.text).toContain('很多')
})

test('nothing leaves the machine, with the network or without', async ({ page, context }) => {
  await openDesk(page)
  // What keeps a copy of the site is fetched some seconds after the first sign of a reader.
  const keeping = page.waitForResponse(/keep-site/)
  await page.keyboard.press('Shift')
  await (await keeping).finished()
  await page.waitForTimeout(500)
  const requests = listenForRequests(page)
  await give(page, await officeWorkbook())
  await context.setOffline(true)
  await give(page, await returnWorkbook('沪.xlsx', [{ 完成率: '很多' }]))
  await page
    .getByRole('button', { name: /看单元格/ })
    .first()
    .click()
  await expect(page.locator('.cell-grid')).toBeVisible()
  await save(page, page.getByRole('button', { name: /^下载标注稿：沪/ }))
  await page.getByRole('button', { name: '移走：沪.xlsx' }).click()
  await expect(page.locator('.desk-verdict')).toHaveAttribute('data-accepted', 'true')
  await save(page, page.getByRole('button', { name: /下载数据表/ }))
  await page.getByRole('button', { name: '预览整个网站' }).click()
  await expect(page.frameLocator('.desk-preview iframe').locator('h1')).toBeVisible()
  expect(requests).toEqual([])
  await context.setOffline(false)
})

test('the whole site is previewed on the accepted data, marked, and left by one key', async ({ page }) => {
  await openDesk(page)
  await give(page, await officeWorkbook())
  await page.getByRole('button', { name: '预览整个网站' }).click()
  const bar = page.locator('.desk-preview-bar')
  const site = page.frameLocator('.desk-preview iframe')
  await expect(bar).toContainText('预览 · 未发布')
  await expect(site.locator('.sample-banner')).toHaveCount(0)
  await site.getByRole('link', { name: '任务', exact: true }).click()
  await expect(site.locator('h1')).toContainText('任务')
  await site.locator('a[href*="tasks/T01/"]').first().click()
  await expect(site.locator('h1')).toContainText('甲')
  await expect(bar).toContainText('预览 · 未发布')
  await page.keyboard.press('Escape')
  await expect(page.locator('.desk-preview')).toHaveCount(0)
  await expect(page.locator('.desk-verdict')).toBeVisible()
})

test('a reload loses nothing, and one button forgets it all', async ({ page }) => {
  await openDesk(page)
  await give(page, await returnWorkbook('沪.xlsx', [{ 完成率: '很多' }]))
  await page.reload()
  await expect(page.locator('.desk-files tbody tr')).toHaveCount(1)
  await expect(page.locator('.desk-verdict')).toBeVisible()
  await page.getByRole('button', { name: '清除全部' }).click()
  await expect(page.locator('.desk-files')).toHaveCount(0)
  await expect(page.locator('.desk-status')).toContainText('已清除')
  await page.reload()
  await expect(page.locator('[data-situation=ready]')).toBeVisible()
  await expect(page.locator('.desk-files')).toHaveCount(0)
})

test('the archive holds what the command line would write', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  try {
    const office = await officeWorkbook()
    await cp('data', join(folder, 'data'), { recursive: true })
    await writeFile(join(folder, office.name), office.buffer)
    await openDesk(page)
    await give(page, office)
    await expect(page.locator('.desk-verdict')).toHaveAttribute('data-accepted', 'true')
    const archive = await save(page, page.getByRole('button', { name: /下载数据表/ }))
    const files = unzipSync(await readFile(await archive.path()))
    const data = join(folder, 'data')
    const tsx = ['--import', 'tsx', 'src/cli/main.ts']
    await run(process.execPath, [...tsx, 'import', join(folder, office.name), '--data', data, '--yes'])
    for (const [path, bytes] of Object.entries(files)) {
      if (!path.endsWith('.json')) continue
      const written = await readFile(join(data, path), 'utf8').catch(() => '[]\n')
      expect(strFromU8(bytes), path).toBe(written)
    }
    expect(Object.keys(files)).toContain('ledger/reports.json')
    expect(strFromU8(files['变动说明.txt'] ?? new Uint8Array())).toContain(office.name)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the archive is present data to come back with: the same files change nothing then', async ({ page }) => {
  const office = await officeWorkbook()
  await openDesk(page)
  await give(page, office)
  const archive = await save(page, page.getByRole('button', { name: /下载数据表/ }))
  const zip = { name: '上次.zip', mimeType: 'application/zip', buffer: await readFile(await archive.path()) }
  await filesOf(page).setInputFiles([zip])
  await expect(page.locator('.desk-base-name')).toContainText('上次.zip')
  await expect(page.locator('.desk-differences')).toContainText('没有变动')
})

/** Drops files and folders of the disk, as a person does from the desktop. */
const drop = async (page: Page, ...files: readonly string[]): Promise<void> => {
  const box = await page.locator('.desk-drop').boundingBox()
  if (!box) throw new Error('there is a place to drop on')
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x, y, data })
}

test('files are dropped, a folder of returns too, and a folder data is the present data', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  try {
    const [one, other] = [await returnWorkbook('沪.xlsx', [{}]), csvReturn('苏.csv', [{ 省市: '320000' }])]
    await mkdir(join(folder, '报送'))
    await writeFile(join(folder, one.name), one.buffer)
    await writeFile(join(folder, '报送', other.name), other.buffer)
    await writeFile(join(folder, '报送', '~$苏.csv'), 'x')
    await cp('data', join(folder, 'data'), { recursive: true })
    await mkdir(join(folder, '空'))
    await openDesk(page)
    await drop(page, join(folder, one.name))
    await expect(page.locator('.desk-files tbody tr')).toHaveCount(1)
    await drop(page, join(folder, '报送'), join(folder, 'data'))
    await expect(page.locator('.desk-files tbody tr')).toHaveCount(2)
    await expect(page.locator('.desk-base-name')).toContainText('data')
    await expect(page.locator('.desk-base-name')).toContainText(/文件夹 .*行/)
    await drop(page, join(folder, '空'))
    await expect(page.getByRole('alert')).toContainText('没有工作簿')
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the desk is worked by keyboard alone', async ({ page }) => {
  await openDesk(page)
  await page.keyboard.press('Tab')
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await filesOf(page).evaluate((input) => input === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(filesOf(page)).toBeFocused()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
  await chooser.setFiles([await returnWorkbook('沪.xlsx', [{ 完成率: '很多' }])])
  await expect(page.locator('.desk-verdict')).toBeVisible()
  const look = page.getByRole('button', { name: /看单元格/ }).first()
  await look.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.cell-grid')).toBeVisible()
  const errors = page.getByRole('button', { name: /^错误 \d/ })
  await errors.focus()
  await page.keyboard.press('Space')
  await expect(errors).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '清除全部' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.desk-files')).toHaveCount(0)
})

test('ten thousand rows are read beside a page that answers', async ({ page }) => {
  const lines = Array.from({ length: 10_000 }, (_, at) => ({ 任务: `T${String((at % 86) + 1).padStart(2, '0')}` }))
  await openDesk(page)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
  // A file that lies on the disk, as a person's does: handing bytes over would be work of the page.
  const file = join(await mkdtemp(join(tmpdir(), 'desk-')), '大.xlsx')
  await writeFile(file, (await returnWorkbook('大.xlsx', lines)).buffer)
  const began = Date.now()
  await filesOf(page).setInputFiles(file)
  await expect(page.locator('.desk-verdict')).toBeVisible()
  const tookMs = Date.now() - began
  await expect(page.locator('.desk-files tbody td').nth(1)).toHaveText(/10,?000|1万|10000/)
  const long = await page.evaluate(() => Reflect.get(globalThis, 'longTasks') as readonly number[])
  const said = (await page.locator('.desk-verdict').textContent()) ?? ''
  process.stdout.write(
    `10 000 rows: ${tookMs} ms with hand-over; ${/[\d.]+ 秒/.exec(said)?.[0]} in the worker; tasks over 50 ms on the page: ${JSON.stringify(long)}\n`,
  )
})
