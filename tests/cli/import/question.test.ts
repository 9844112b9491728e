import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { board } from '../../../src/cli/board.ts'
import { importLedger } from '../../../src/cli/commands/import.ts'
import { createConfirm, nodeEffects } from '../../../src/cli/effects.ts'
import { createBase } from '../cases/base.ts'

const WORKBOOK = 'tests/cli/cases/one-province/in/上海.xlsx'

let data = ''
beforeEach(async () => {
  data = await createBase('real')
})
afterEach(() => rm(data, { recursive: true }))

const readReports = (): Promise<string> => readFile(join(data, 'ledger/reports.json'), 'utf8')
const toArguments = (): string[] => ['import', WORKBOOK, '--data', data, '--now', '2026-08-01']

/** Imports at a terminal where somebody types, or closes it. */
const importAt = async (typed: string | null) => {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const output = new PassThrough()
  const told: Record<'stdout' | 'question', string> = { stdout: '', question: '' }
  output.on('data', (chunk: Buffer) => {
    told.question += chunk.toString()
    if (!told.question.endsWith('（是 / 否 · yes / no） ')) return
    if (typed === null) input.end()
    else input.write(`${typed}\n`)
  })
  const effects = {
    ...nodeEffects,
    stdout: (text: string) => void (told.stdout += text),
    confirm: createConfirm(input, output),
  }
  const exit = await board({ import: async () => importLedger }, toArguments(), effects)
  return { exit, ...told }
}

describe('the question before an import is written', () => {
  it.each(['是', 'y', ' YES '])('answered %j, writes it', async (typed) => {
    const before = await readReports()
    const { exit, stdout, question } = await importAt(typed)
    expect(exit).toBe(0)
    expect(question).toContain('~ 2026-Q2/T01/310000 完成率 80 → 85')
    expect(stdout).toContain('已写入')
    expect(await readReports()).not.toBe(before)
  })

  it.each(['否', 'n', '', '不是'])('answered %j, writes nothing', async (typed) => {
    const before = await readReports()
    const { exit, stdout } = await importAt(typed)
    expect([exit, stdout.trim()]).toEqual([0, '没有写入。'])
    expect(await readReports()).toBe(before)
  })

  it('left without an answer, writes nothing and says what to type', async () => {
    const before = await readReports()
    const { exit, stdout } = await importAt(null)
    expect(exit).toBe(2)
    expect(stdout).toContain('--yes')
    expect(await readReports()).toBe(before)
  })
})

describe('without a terminal and without --yes', () => {
  it('an import writes nothing, says what to type, and exits with 2', async () => {
    const before = await readReports()
    const ended = await new Promise<{ exit: unknown; stdout: string }>((resolve) => {
      const argv = ['--import', 'tsx', 'src/cli/main.ts', ...toArguments()]
      const child = execFile(process.execPath, argv, (error, stdout) => resolve({ exit: error?.code ?? 0, stdout }))
      child.stdin?.end()
    })
    expect(ended.exit).toBe(2)
    expect(ended.stdout).toContain(`没有写入：确认无误后运行 npm run board -- import ${WORKBOOK} --data ${data} --yes`)
    expect(await readReports()).toBe(before)
  })
})
