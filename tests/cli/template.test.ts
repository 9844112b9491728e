import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportLedger } from '../../src/cli/commands/export.ts'
import { template } from '../../src/cli/commands/template.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { CliError } from '../../src/cli/failure.ts'

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
})
