import { expect, test } from 'vitest'
import { createPool } from '../../../src/cli/publish/pool.ts'

const rest = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms))

test('work runs side by side, never more of it than allowed, and all of it is waited for', async () => {
  const pool = createPool(3)
  let running = 0
  let most = 0
  let finished = 0
  for (let each = 0; each < 10; each += 1)
    await pool.add(async () => {
      running += 1
      most = Math.max(most, running)
      await rest(each % 3)
      running -= 1
      finished += 1
    })
  await pool.finish()
  expect([most, finished]).toEqual([3, 10])
})

test('a failure stops what would be added after it, and is the one that is told', async () => {
  const pool = createPool(1)
  await pool.add(() => Promise.reject(new Error('the disk is full')))
  await rest()
  await expect(pool.add(() => rest())).rejects.toThrow('the disk is full')
  await expect(pool.finish()).rejects.toThrow('the disk is full')
})
