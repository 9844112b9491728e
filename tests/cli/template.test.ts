import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportLedger } from '../../src/cli/commands/export.ts'
import { template } from '../../src/cli/commands/template.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { CliError } from '../../src/cli/failure.ts'
import { CELL_LENGTH } from '../../src/core/workbook/write-workbook.ts'
import { createDataFolder, editLedger } from './publish/data-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'))
})
afterEach(() => rm(folder, { recursive: true }))

const BASE = { data: 'data', now: '2026-11-28' }
const write = (options: Readonly<Record<string, unknown>>) =>
  template.run({ ...BASE, out: join(folder, 'given.xlsx'), ...options }, nodeEffects)
const failureOf = (options: Readonly<Record<string, unknown>>): Promise<unknown> =>
  write(options).then(
    () => null,
    (error: unknown) => error,
  )
const readGiven = async () => readXlsx(await readFile(join(folder, 'given.xlsx')))

describe('template', () => {
  it.each(['340000', '皖', '安徽'])(
    'takes a province as %s, and the period behind the last reported',
    async (region) => {
      const { exit, data } = await write({ region })
      expect(exit).toBe(0)
      expect(data).toMatchObject({ region: '340000', period: '2026-Q4' })
      expect(String((await readGiven()).sheets[0]?.rows[0]?.[0])).toContain('2026年第四季度')
    },
  )

  it('is the office’s without a province', async () => {
    await write({})
    const names = (await readGiven()).sheets.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['填报说明', '计划', '任务', '验收', '状态调整', '更正']))
  })

  it.each([
    [{ region: '苏浙' }, '310000 上海'],
    [{ region: '310000', period: '2026-Q5' }, '2026-Q4'],
  ])('refuses %j, and says what may be given', async (options, words) => {
    const error = await failureOf(options)
    expect(error).toBeInstanceOf(CliError)
    expect(error).toMatchObject({ exitCode: 2, words: { zh: expect.stringContaining(words) } })
  })
})

describe('export', () => {
  it('writes every row of the ledger', async () => {
    const out = join(folder, 'given.xlsx')
    await exportLedger.run({ ...BASE, out }, nodeEffects)
    const reports: readonly unknown[] = JSON.parse(await readFile('data/ledger/reports.json', 'utf8'))
    const sheet = (await readGiven()).sheets.find(({ name }) => name === '进展')
    const filled = sheet?.rows.slice(3).filter((row) => row.some((cell) => cell !== null)) ?? []
    expect(filled).toHaveLength(reports.length)
  })

  it('names the cells that a workbook holds otherwise, and cuts off what is too long', async () => {
    const data = await createDataFolder()
    try {
      const summary = '示例：长'.padEnd(CELL_LENGTH + 1, '长')
      await editLedger(data, 'reports', (row, index) => (index === 0 ? { ...row, summary } : row))
      const { text } = await exportLedger.run({ ...BASE, data, out: join(folder, 'given.xlsx') }, nodeEffects)
      const [, warning, cell, ...more] = text.split('\n')
      expect(warning).toBe('注意：有 1 格与数据不同，不要从这个文件导回这些格：')
      expect(cell).toMatch(/^ {2}进展报送 2024-Q3\/T01\/\d{6} 进展情况：超过 32767 个字符，后面的写不进去$/)
      expect(more).toEqual([])
      const held = (await readGiven()).sheets.flatMap(({ rows }) => rows.flat()).map((each) => String(each).length)
      expect(Math.max(...held)).toBe(CELL_LENGTH)
    } finally {
      await rm(data, { recursive: true })
    }
  })
})
