import { execFileSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { TABLES } from '../../src/core/model/tables.ts'
import type { Table } from '../../src/core/model/table.ts'
import { createDataFolder } from '../cli/publish/data-folder.ts'
import { readCsv } from '../unit/publication/download/read-csv.ts'
import { expect, test as base } from '@playwright/test'
import { isPlanted, plantHostileTexts } from './hostile-data.ts'

/** A site of which every text is hostile. */
interface HostileSite {
  readonly folder: string
}

const publish = (data: string): string => {
  const out = join(data, 'site')
  const argv = ['tsx', 'src/cli/main.ts', 'publish', '--data', data, '--out', out, '--allow-sample']
  execFileSync('npx', [...argv, '--now', '2026-11-30'], { stdio: 'pipe' })
  return out
}

const test = base.extend<object, { readonly hostile: HostileSite }>({
  hostile: [
    async ({}, use) => {
      const data = await createDataFolder(8)
      await plantHostileTexts(data)
      const folder = publish(data)
      await use({ folder })
      await rm(data, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

const RUNS = /^[=+\-@|＝＋－＠｜\t\r]/
const isRun = (cell: string): boolean => RUNS.test(cell) && !Number.isFinite(Number(cell))

test('published tables hold hostile texts to the letter, in JSON, CSV and XLSX', async ({ hostile }) => {
  for (const table of Object.values<Table>(TABLES)) {
    const file = (extension: string) => join(hostile.folder, `data/latest/tables/${table.name}.${extension}`)
    const rows = JSON.parse(await readFile(file('json'), 'utf8')) as readonly Readonly<Record<string, unknown>>[]
    const [header = [], ...csv] = readCsv(await readFile(file('csv'), 'utf8'))
    const xlsx = (await readXlsx(await readFile(file('xlsx')))).sheets[0]?.rows.slice(1) ?? []
    expect(csv.flat().filter(isRun)).toEqual([])
    const planted = Object.keys(table.columns).filter((name) => isPlanted(table, name) && header.includes(name))
    for (const [at, row] of rows.entries())
      for (const name of planted) {
        const text = [row[name] ?? ''].flat().join(';')
        const column = header.indexOf(name)
        const inFiles = [csv[at]?.[column], String(xlsx[at]?.[column] ?? '')]
        expect(
          inFiles.map((cell) => cell?.replace(/^'(?=\W)/, '')),
          `${table.name}.${name}`,
        ).toEqual([text, text].map((each) => each.replace(/^'(?=\W)/, '')))
      }
  }
})
