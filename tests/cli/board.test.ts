import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { board } from '../../src/cli/board.ts'
import type { Command, CommandResult } from '../../src/cli/command.ts'
import { nodeEffects, type Effects } from '../../src/cli/effects.ts'
import { CliError } from '../../src/cli/failure.ts'
import { integerOption, textOption } from '../../src/cli/options.ts'

const count: Command = {
  name: 'count',
  summary: { zh: '数数', en: 'count things' },
  options: [
    { flag: '--tasks <n>', summary: { zh: '任务数', en: 'number of tasks' }, default: 86 },
    { flag: '--out <dir>', summary: { zh: '目录', en: 'folder' } },
    { flag: '--dry-run', summary: { zh: '只看计划', en: 'plan only' } },
  ],
  run: async (options): Promise<CommandResult> => ({
    exit: options['dryRun'] === true ? 1 : 0,
    data: { tasks: integerOption(options, 'tasks', 1, 100), out: options['out'] ? textOption(options, 'out') : null },
    text: 'counted',
  }),
}

const run = async (...argv: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const effects: Effects = { ...nodeEffects, stdout: (text) => out.push(text), stderr: (text) => err.push(text) }
  const exit = await board({ count: async () => count }, argv, effects)
  return { exit, out: out.join(''), err: err.join('') }
}

describe('a command line that is right', () => {
  test('prints the text of the result', async () => {
    expect(await run('count')).toEqual({ exit: 0, out: 'counted\n', err: '' })
  })

  test('prints the data of the result as JSON when asked', async () => {
    const { out } = await run('count', '--tasks', '5', '--out', 'a/b', '--json')
    expect(JSON.parse(out)).toEqual({ tasks: 5, out: 'a/b' })
  })

  test('keeps each value as it was typed', async () => {
    const { out } = await run('count', '--tasks=007', '--out', '1e3', '--json')
    expect(JSON.parse(out)).toEqual({ tasks: 7, out: '1e3' })
  })

  test('exits with 1 when the command finds errors in the data', async () => {
    expect((await run('count', '--dry-run')).exit).toBe(1)
  })
})

describe('help', () => {
  test.each([[['--help']], [['-h']]])('%j lists the commands in both languages', async (argv) => {
    const { exit, out } = await run(...argv)
    expect(exit).toBe(0)
    expect(out).toContain('count  数数 · count things')
  })

  test('of a command shows its options with their defaults', async () => {
    const { exit, out } = await run('count', '--help')
    expect(exit).toBe(0)
    expect(out).toContain('--tasks <n>  任务数 · number of tasks [86]')
  })

  test('goes to stderr with exit code 2 when no command is named', async () => {
    const { exit, out, err } = await run()
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('count')
  })
})

describe('version', () => {
  test.each([[['--version']], [['-v']]])('%j is that of the package', async (argv) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await run(...argv)).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  })

  test('is listed among the options of every command line', async () => {
    expect((await run('--help')).out).toContain('--version')
  })
})

describe('a command line that is wrong', () => {
  test.each([
    [['nope'], /no command nope.*count/],
    [['constructor'], /no command constructor/],
    [['count', '--nope'], /no option --nope.*count --help/],
    [['count', '--tasks'], /--tasks <n> lacks its value/],
    [['count', '--tasks', 'many'], /--tasks can't be "many".*1 to 100/],
    [['count', '--tasks', '0'], /can't be "0"/],
    [['count', '--tasks', '1e1'], /--tasks can't be "1e1".*from 1 to 100, in digits alone, such as 100\./],
    [['count', '--tasks=1e1'], /can't be "1e1"/],
    [['count', '--tasks', '0x10'], /can't be "0x10"/],
    [['count', '--tasks', '5.0'], /can't be "5.0"/],
    [['count', '--tasks', '+5'], /can't be "\+5"/],
    [['count', '--tasks', ' 5'], /can't be " 5"/],
    [['count', '--tasks=-5'], /can't be "-5"/],
    [['count', '--tasks='], /--tasks/],
    [['count', '--tasks', '1', '--tasks', '2'], /exactly one value/],
    [['count', 'extra'], /Nothing takes extra/],
  ])('%j is refused with what to do', async (argv, message) => {
    const failure: unknown = await run(...argv).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CliError)
    expect(failure).toMatchObject({ exitCode: 2, message: expect.stringMatching(message) })
  })
})
