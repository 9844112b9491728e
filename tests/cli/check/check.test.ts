import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { board } from '../../../src/cli/board.ts'
import { check } from '../../../src/cli/commands/check.ts'
import { nodeEffects, type Effects } from '../../../src/cli/effects.ts'
import { CliError } from '../../../src/cli/failure.ts'

type Rows = Readonly<Record<string, unknown>>[]

const BASE = new URL('../../fixtures/checks/base.json', import.meta.url)
const PUBLISHED = ['regions', 'sources', 'figures', 'events', 'projects', 'mechanisms', 'services', 'waters']

let dir = ''

const pathOf = (table: string): string => join(dir, PUBLISHED.includes(table) ? '' : 'ledger', `${table}.json`)

const writeTable = (table: string, content: string): void => writeFileSync(pathOf(table), content)

const readTable = (table: string): Rows => JSON.parse(readFileSync(pathOf(table), 'utf8')) as Rows

const changeFirst = (table: string, cells: object): void => {
  const [first, ...others] = readTable(table)
  writeTable(table, JSON.stringify([{ ...first, ...cells }, ...others]))
}

const run = async (...options: readonly string[]): Promise<{ readonly exit: number; readonly out: string }> => {
  let out = ''
  const effects: Effects = {
    ...nodeEffects,
    stdout: (text) => void (out += text),
    now: () => new Date('2026-08-01T10:00:00Z'),
  }
  const exit = await board({ check: async () => check }, ['check', '--data', dir, ...options], effects)
  return { exit, out }
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-'))
  mkdirSync(join(dir, 'ledger'))
  const base = JSON.parse(readFileSync(BASE, 'utf8')) as Readonly<Record<string, Rows>>
  for (const [table, rows] of Object.entries(base)) writeTable(table, JSON.stringify(rows))
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('board check', () => {
  it('exits 0 and says that nothing is wrong', async () => {
    expect(await run()).toEqual({ exit: 0, out: '错误 0 处，提醒 0 处，说明 0 处\n' })
  })

  it('says what is wrong, where, what was found, what is expected and what to do', async () => {
    changeFirst('tasks', { due: '2026-02-30' })
    expect(await run()).toEqual({
      exit: 1,
      out: `E110 任务 T01「完成时限」：不是日历上的日期
  ${dir}/ledger/tasks.json#/0/due
  写的是“2026-02-30”，应为日期 YYYY-MM-DD，如 2026-09-30。请改成日历上真有的日期。

以下各表未能全部读入，与之相关的核对留待改正后再做：任务 (tasks)
错误 1 处，提醒 0 处，说明 0 处
`,
    })
  })

  it('says the same in English', async () => {
    changeFirst('assignments', { unit: null })
    expect((await run('--lang', 'en')).out).toBe(`W304 Assignments T01/310000 [Unit]: no unit is given
  ${dir}/ledger/assignments.json#/0/unit
  Expected the name of a unit. Name the unit that does the work.

errors: 0, warnings: 1, notes: 0
`)
  })

  it('exits 0 for warnings and notes', async () => {
    changeFirst('assignments', { unit: null })
    writeTable('themes', `\uFEFF${JSON.stringify(readTable('themes'))}`)
    const { exit, out } = await run()
    expect(exit).toBe(0)
    expect(out.match(/^[EWN]\d{3}/gm)).toEqual(['W304', 'N401'])
  })

  it.each([
    ['not JSON', '[{', 'E102'],
    ['empty', '', 'E102'],
    ['an object', '{}', 'E103'],
    ['null', 'null', 'E103'],
    ['a list of numbers', '[1]', 'E104'],
  ])('reports a file that is %s', async (_, content, code) => {
    writeTable('tasks', content)
    const { exit, out } = await run()
    expect(exit).toBe(1)
    expect(out.match(/^[EWN]\d{3}/gm)).toEqual([code])
    expect(out).toContain(`${dir}/ledger/tasks.json`)
  })

  it('reports every file that is missing when there is no ledger', async () => {
    rmSync(join(dir, 'ledger'), { recursive: true })
    const { exit, out } = await run()
    expect(exit).toBe(1)
    expect(new Set(out.match(/^[EWN]\d{3}/gm))).toEqual(new Set(['E101']))
    expect(out).toContain(`${dir}/ledger/tasks.json`)
  })

  it('warns of a file that is no table, and says what to do with it', async () => {
    writeFileSync(join(dir, 'Task.json'), '[]')
    expect(await run()).toEqual({
      exit: 0,
      out: `W307 数据文件夹中的这个文件不是任何一个表，没有读入
  ${dir}/Task.json
  应为表的文件名 tasks.json 或 ledger/tasks.json。若是数据，请按表改名并放在 data 或其 ledger 中；若不是，请移出数据文件夹。

错误 0 处，提醒 1 处，说明 0 处
`,
    })
    expect((await run('--lang', 'en')).out).toContain('Expected tasks.json or ledger/tasks.json. If it holds data,')
  })

  it('takes no notice of what the owner says about the publication, nor of hidden files', async () => {
    writeFileSync(join(dir, 'publication.json'), '{}')
    writeFileSync(join(dir, '.notes.json'), '{}')
    expect((await run()).out).toBe('错误 0 处，提醒 0 处，说明 0 处\n')
  })

  it('names the tables where none is like the file', async () => {
    writeFileSync(join(dir, 'notes.json'), '{}')
    expect((await run()).out).toContain('应为表的文件名之一：regions.json、sources.json、')
  })

  it('warns of a period that was skipped', async () => {
    const [first, second] = readTable('periods')
    writeTable('periods', JSON.stringify([{ ...first, id: '2025-Q4', start: '2025-10-01', end: '2025-12-31' }, second]))
    const { out } = await run()
    expect(out).toContain('W308 报告期 2026-Q2「报告期」：报告期之间有空缺')
    expect(out).toContain('写的是“2026-Q2”，应为紧接 2025-Q4 的 2026-Q1。')
  })

  it('refuses a folder that is not there as wrong usage, in one message', async () => {
    rmSync(dir, { recursive: true })
    await expect(run()).rejects.toMatchObject({
      exitCode: 2,
      words: { zh: expect.stringContaining(`没有文件夹 ${dir}`) as string },
    })
  })

  it('tells what could not be read before the rest', async () => {
    changeFirst('figures', { bound: 'lower' })
    writeTable('tasks', '[{')
    expect((await run()).out.match(/^[EWN]\d{3}/gm)).toEqual(['E102', 'E217'])
  })

  it('names a table by its title and its file', async () => {
    changeFirst('reports', { task: 'T99' })
    expect((await run()).out).toContain('应为“任务”表（tasks）中的编号')
  })

  it('takes --now as today', async () => {
    const { out } = await run('--now', '2026-03-31')
    expect(out).toContain('W303')
  })

  it.each([
    ['--now', '2026-02-30'],
    ['--lang', 'fr'],
  ])('refuses %s %s as wrong usage', async (flag, value) => {
    await expect(run(flag, value)).rejects.toThrow(CliError)
  })

  it('prints data for programs with --json', async () => {
    changeFirst('assignments', { unit: null })
    const { out } = await run('--json')
    expect(JSON.parse(out)).toMatchObject({
      counts: { error: 0, warning: 1, note: 0 },
      issues: [{ code: 'W304', severity: 'warning', what: { zh: '未填单位' }, place: { pointer: '/0/unit' } }],
    })
  })

  it('prints 10 000 findings at once, worst first and counts last', async () => {
    const [theme] = readTable('themes')
    const rows = Array.from({ length: 10_000 }, (_, place) => ({ ...theme, id: `X${place}`, order: 0 }))
    writeTable('themes', JSON.stringify([theme, ...rows]))
    changeFirst('assignments', { unit: null })
    const start = performance.now()
    const { out } = await run('--json')
    const { counts, issues } = JSON.parse(out) as { counts: unknown; issues: readonly { code: string }[] }
    expect(counts).toEqual({ error: 10_000, warning: 1, note: 0 })
    expect(issues).toHaveLength(10_001)
    expect(issues.at(-1)?.code).toBe('W304')
    const { out: text } = await run()
    expect(text.match(/^[EWN]\d{3}(?= .*：(?!另有))/gm)).toEqual([...Array<string>(5).fill('E113'), 'W304'])
    expect(text).toContain('\n\nE113 主题「次序」：另有 9995 处同类（--json 全部列出）\n\nW304 ')
    expect(text.trimEnd().endsWith('错误 10000 处，提醒 1 处，说明 0 处')).toBe(true)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('prints 10 000 findings of different causes at once too', async () => {
    const [task] = readTable('tasks')
    const names = Array.from({ length: 10_000 }, (_, place) => `x${place}`)
    writeTable('tasks', JSON.stringify([{ ...task, ...Object.fromEntries(names.map((name) => [name, 1])) }]))
    const start = performance.now()
    const { out } = await run('--lang', 'en')
    expect(out.trimEnd()).toMatch(/errors: 1\d{4}, warnings: \d+, notes: 0$/)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
