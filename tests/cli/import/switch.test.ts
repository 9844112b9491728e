import { fork, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../../src/cli/switch/disk.ts'
import { LOCK_FILE, takeLock } from '../../../src/cli/switch/lock.ts'
import { readSettled, settleFolder } from '../../../src/cli/switch/settled.ts'
import { JOURNAL_FILE, recoverSwitch, switchFiles } from '../../../src/cli/switch/switch-files.ts'
import { counting, createFolder, OLD, readFolder, toNew, toNewFiles, type Files } from './switch-folder.ts'

const AFTER: Files = { ...OLD, ...toNew() }

class Cut extends Error {}

/** A disk that dies before the effect of that number and does nothing any more. */
const dying = (last: number) =>
  counting(nodeDisk, (effect) => {
    if (effect >= last) throw new Cut()
  })

const untilCut = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work
    return false
  } catch (error) {
    if (error instanceof Cut) return true
    throw error
  }
}

const countEffects = async (): Promise<number> => {
  const dir = await createFolder()
  let count = 0
  await switchFiles(
    dir,
    toNewFiles(toNew()),
    counting(nodeDisk, () => void (count += 1)),
  )
  await rm(dir, { recursive: true })
  return count
}

const startChild = (dir: string, ...given: readonly string[]): ChildProcess =>
  fork('tests/cli/import/switch-child.ts', [dir, ...given], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })

const ended = (child: ChildProcess): Promise<NodeJS.Signals | number | null> =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))

const begun = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('message', () => resolve()))

/** What the folder holds after the next start: wholly the old or wholly the new, and nothing else. */
const settleAndRead = async (dir: string, after = AFTER): Promise<'old' | 'new'> => {
  await settleFolder(dir)
  const files = await readFolder(dir)
  const isNew = files['sources.json'] === after['sources.json']
  expect(files).toEqual(isNew ? after : OLD)
  await rm(dir, { recursive: true })
  return isNew ? 'new' : 'old'
}

describe('a switch of files', () => {
  it('puts all of them in place and leaves no trace', async () => {
    const dir = await createFolder()
    await switchFiles(dir, toNewFiles(toNew()), nodeDisk)
    expect(await readFolder(dir)).toEqual(AFTER)
  })

  it('that dies before any effect is wholly there or not at all after the next start', async () => {
    const effects = await countEffects()
    const kept: string[] = []
    for (let last = 0; last <= effects; last += 1) {
      const dir = await createFolder()
      expect(await untilCut(switchFiles(dir, toNewFiles(toNew()), dying(last)))).toBe(last < effects)
      kept.push(await settleAndRead(dir))
    }
    // It counts from one moment on, and for good.
    expect(kept.join(' ')).toMatch(/^(old )+(new ?)+$/)
  })

  it('whose finishing dies too, at any effect, is finished by the one after', async () => {
    const effects = await countEffects()
    for (let last = Math.floor(effects / 2); last < effects; last += 1) {
      for (let again = 0; again < 12; again += 1) {
        const dir = await createFolder()
        await untilCut(switchFiles(dir, toNewFiles(toNew()), dying(last)))
        await untilCut(recoverSwitch(dir, dying(again)))
        await settleAndRead(dir)
      }
    }
  })

  it('in a process that is killed before any effect is wholly there or not at all', async () => {
    // The lock is the first effect.
    const effects = (await countEffects()) + 1
    const kept: string[] = []
    for (let last = 0; last < effects; last += 1) {
      const dir = await createFolder()
      expect(await ended(startChild(dir, String(last)))).toBe('SIGKILL')
      kept.push(await settleAndRead(dir))
    }
    expect(kept.join(' ')).toMatch(/^(old )+(new ?)+$/)
  }, 120_000)

  it('in a process that is killed at any time is wholly there or not at all', async () => {
    const bytes = 4_000_000
    const after = { ...OLD, ...toNew(bytes) }
    for (let run = 0; run < 8; run += 1) {
      const dir = await createFolder()
      const child = startChild(dir, 'never', String(bytes))
      const end = ended(child)
      await begun(child)
      await sleep(Math.random() * 120)
      child.kill('SIGKILL')
      expect(['SIGKILL', 0]).toContain(await end)
      await settleAndRead(dir, after)
    }
  }, 120_000)

  it('is not finished from a stage that somebody removed, and says so', async () => {
    const dir = await createFolder()
    const files = [{ file: 'ledger/lost.json', digest: '0'.repeat(64) }]
    await writeFile(join(dir, JOURNAL_FILE), JSON.stringify({ stage: '.import-gone', files }))
    await expect(settleFolder(dir)).rejects.toMatchObject({
      exitCode: 1,
      words: { zh: expect.stringContaining('请从版本库恢复该文件夹') as string },
    })
    expect(await readFolder(dir)).toMatchObject(OLD)
  })
})

describe('the lock of a data folder', () => {
  it('is refused to a second import, which is told who holds it', async () => {
    const dir = await createFolder()
    const lock = await takeLock(dir, nodeDisk)
    await expect(takeLock(dir, nodeDisk)).rejects.toMatchObject({
      exitCode: 2,
      words: { zh: expect.stringContaining(`另一个导入正在使用 ${dir}（进程 ${process.pid}`) as string },
    })
    await lock.release()
    await (await takeLock(dir, nodeDisk)).release()
    expect(await readFolder(dir)).toEqual(OLD)
  })

  it('is taken over from a process that is gone', async () => {
    const dir = await createFolder()
    expect(await ended(startChild(dir, '1'))).toBe('SIGKILL')
    expect(existsSync(join(dir, LOCK_FILE))).toBe(true)
    await (await takeLock(dir, nodeDisk)).release()
    expect(existsSync(join(dir, LOCK_FILE))).toBe(false)
  })

  it('of another machine is never taken over', async () => {
    const dir = await createFolder()
    const held = JSON.stringify({ pid: 1, host: 'another.example', since: '2026-11-01T00:00:00.000Z' })
    await writeFile(join(dir, LOCK_FILE), held)
    await expect(takeLock(dir, nodeDisk)).rejects.toMatchObject({ exitCode: 2 })
    // Nothing is being moved: whoever reads need not wait.
    await settleFolder(dir)
    expect((await readFolder(dir))[LOCK_FILE]).toBe(held)
  })

  it('goes to one of many that ask for it at once', async () => {
    const dir = await createFolder()
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(dir, nodeDisk)))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('reading a data folder', () => {
  it('sees no mix while another process switches it', async () => {
    const dir = await createFolder()
    const child = startChild(dir, 'never', '2000000')
    const end = ended(child)
    const seen = new Set<string>()
    let isDone = false
    void end.then(() => (isDone = true))
    while (!isDone) {
      const files = await readSettled(dir, () => readFolder(dir).catch(() => null))
      if (files === null) continue
      const tables = Object.entries(files).filter(([name]) => !name.startsWith('.') && name !== 'figures.json')
      const words = new Set(tables.map(([, content]) => content.slice(0, 3)))
      seen.add([...words].sort().join('+'))
      await sleep(1)
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['old']))
    expect(seen.has('new+old')).toBe(false)
  }, 60_000)
})
