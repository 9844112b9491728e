import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeEffects } from '../../../src/cli/effects.ts'
import { replaceFolder, restoreFolder } from '../../../src/cli/publish/replace-folder.ts'

let parent = ''
let folder = ''
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'replace-'))
  folder = join(parent, 'site')
  await mkdir(folder)
  await writeFile(join(folder, 'old.txt'), 'old')
})
afterEach(() => rm(parent, { recursive: true }))

const fill = async (stage: string): Promise<void> => nodeEffects.writeFile(join(stage, 'new.txt'), 'new')

describe('replaceFolder', () => {
  it('puts the new folder in place of the old one, with nothing of either left over', async () => {
    await replaceFolder(nodeEffects, folder, fill)
    expect(await readdir(parent)).toEqual(['site'])
    expect(await readdir(folder)).toEqual(['new.txt'])
  })

  it('leaves the folder as it was when writing fails', async () => {
    const failing = async (stage: string): Promise<void> => {
      await fill(stage)
      expect(await readdir(folder)).toEqual(['old.txt'])
      throw new Error('the disk is full')
    }
    await expect(replaceFolder(nodeEffects, folder, failing)).rejects.toThrow('the disk is full')
    expect(await readdir(parent)).toEqual(['site'])
    expect(await readFile(join(folder, 'old.txt'), 'utf8')).toBe('old')
  })

  it('puts the folder back when the new one can not take its place, and says so', async () => {
    const move = async (from: string, to: string): Promise<void> => {
      if (from.endsWith('.publishing')) throw new Error('EBUSY')
      await rename(from, to)
    }
    await expect(replaceFolder({ ...nodeEffects, move }, folder, fill)).rejects.toThrow(/EBUSY/)
    expect(await readdir(parent)).toEqual(['site'])
    expect(await readdir(folder)).toEqual(['old.txt'])
  })
})

describe('restoreFolder', () => {
  it('puts back what a run that was cut off between its two moves had set aside', async () => {
    await rename(folder, `${folder}.before`)
    await restoreFolder(nodeEffects, folder)
    expect(await readdir(parent)).toEqual(['site'])
    expect(await readdir(folder)).toEqual(['old.txt'])
  })

  it('takes away what a run that was cut off after them had set aside', async () => {
    await mkdir(`${folder}.before`)
    await restoreFolder(nodeEffects, folder)
    expect(await readdir(parent)).toEqual(['site'])
    expect(await readdir(folder)).toEqual(['old.txt'])
  })
})
