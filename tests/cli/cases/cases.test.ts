import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { WORKBOOK_CODES } from '../../../src/core/model/issue-codes/workbooks.ts'
import { CASES } from './list.ts'
import { runCase, type CaseResult } from './run.ts'

const ROOT = import.meta.dirname

const listFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    : []

const readExpected = (name: string): CaseResult => {
  const folder = join(ROOT, name, 'expected')
  const { 'output.txt': printed = '', ...files } = Object.fromEntries(
    listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )
  const [, output = '', exit = ''] = /^(.*)exit (\d)\n$/s.exec(printed) ?? []
  return { output, exit: Number(exit), files }
}

const folders = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

describe('an import', () => {
  it('has a folder for every case, and no other', () => {
    expect(folders.toSorted()).toEqual(Object.keys(CASES).sort())
  })

  it.each(Object.entries(CASES).map(([name, each]) => [name, each.says, each] as const))(
    'of %s: %s',
    async (name, _, { base = 'real' }) => {
      const folder = join(ROOT, name, 'in')
      const paths = listFiles(folder).map((file) => join(folder, file))
      expect(await runCase(base, paths)).toEqual(readExpected(name))
    },
  )

  it('reads the very workbooks that the list of cases describes', async () => {
    for (const [name, { files }] of Object.entries(CASES)) {
      expect(listFiles(join(ROOT, name, 'in')).toSorted()).toEqual(Object.keys(files).sort())
      for (const [file, bytes] of Object.entries(files)) {
        expect([name, file, Buffer.compare(readFileSync(join(ROOT, name, 'in', file)), await bytes)]).toEqual([
          name,
          file,
          0,
        ])
      }
    }
  })
})

/** Codes that no folder can show, each with the reason; they are shown below. */
const WITHOUT_FOLDER: Readonly<Record<string, string>> = { E601: 'a file of 200 MB is too big to be kept' }

describe('the findings of workbooks', () => {
  it('each occur in what some case expects', () => {
    const printed = folders.map((name) => readExpected(name).output).join('\n')
    const shown = new Set(printed.match(/^[EWN]6\d\d(?= )/gm))
    const missing = Object.keys(WORKBOOK_CODES).filter((code) => !shown.has(code))
    expect(missing).toEqual(Object.keys(WITHOUT_FOLDER))
  })
})

describe('a file that is too big to be kept', () => {
  const dir = mkdtempSync(join(tmpdir(), 'big-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('of 200 MB is refused by its size, and what is wrong in others is told too', async () => {
    const big = join(dir, '安徽.xlsx')
    await writeFile(big, 'PK')
    await truncate(big, 200 * 2 ** 20)
    const { exit, output, files } = await runCase('real', [
      big,
      join(ROOT, 'no-part/in/安徽.xlsx'),
      join(ROOT, 'encrypted/in/上海.xlsx'),
    ])
    expect([exit, files]).toEqual([1, {}])
    expect(output.match(/^E\d+ .*/gm)).toEqual(['E602 文件加了密码，打不开', 'E601 文件太大，没有打开'])
    expect(output).toContain('写的是“200 MB”，应为不超过 50 MB。')
  })

  it('when it is unpacked is refused in bounded time', async () => {
    const bomb = join(dir, '炸弹.xlsx')
    const zeros = new Uint8Array(260 * 2 ** 20)
    await writeFile(
      bomb,
      zipSync(
        {
          '[Content_Types].xml': new Uint8Array(2),
          'xl/workbook.xml': new Uint8Array(2),
          'xl/worksheets/sheet1.xml': zeros,
        },
        { level: 1 },
      ),
    )
    const { exit, output } = await runCase('real', [bomb])
    expect(exit).toBe(1)
    expect(output).toMatch(/^E60[46] /m)
  })
})

describe('--json', () => {
  it('leaves nothing out', async () => {
    const folder = join(ROOT, 'real-over-sample/in')
    const { output } = await runCase(
      'sample',
      listFiles(folder).map((file) => join(folder, file)),
      '--json',
    )
    const { written, replacesSample, difference } = JSON.parse(output) as {
      written: boolean
      replacesSample: boolean
      difference: readonly { table: string; removed: readonly string[] }[]
    }
    expect([written, replacesSample]).toEqual([true, true])
    expect(difference.find(({ table }) => table === 'service-volumes')?.removed).toHaveLength(1152)
  })
})
