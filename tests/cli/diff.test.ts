import { describe, expect, it } from 'vitest'
import { diff } from '../../src/cli/commands/diff.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { CliError } from '../../src/cli/failure.ts'

const run = (options: Readonly<Record<string, unknown>>) =>
  diff.run({ data: 'data', now: '2026-11-28', ...options }, nodeEffects)

interface Printed {
  readonly means: { readonly from: string; readonly to: string }
  readonly entries: readonly { readonly kind: string; readonly task: string | null }[]
}

describe('diff', () => {
  it('tells what moved between two periods, edits to the plan included, and marks a sample', async () => {
    const { exit, data, text } = await run({ from: '2026-Q2', to: '2026-Q3' })
    expect(exit).toBe(0)
    const { means, entries } = data as Printed
    expect([means.from, means.to]).toEqual(['2026-Q2', '2026-Q3'])
    expect(text).toMatch(/^示例：/)
    expect(text).toContain('计划调整')
    expect(text).toMatch(/T52 .*完成时限由2026年12月31日改为2027年6月30日/)
    const tasks = new Set(entries.flatMap(({ task }) => task ?? []))
    expect(tasks.size).toBeGreaterThan(30)
    for (const task of tasks) expect(text).toContain(task)
  })

  it.each([
    [{ to: '2026-Q3' }, '缺少 --from'],
    [{ from: '2026-Q2', to: '2031-Q1' }, '2024-Q3'],
    [{ from: '2026-Q3', to: '2026-Q2' }, '应早于'],
    [{ from: '2026-Q3', to: '2026-Q3' }, '应早于'],
  ])('refuses %j, and says what may be given', async (options, words) => {
    const error: unknown = await run(options).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(CliError)
    expect(error).toMatchObject({ exitCode: 2, words: { zh: expect.stringContaining(words) } })
  })
})
