import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'

const STAGE = '.publishing'
const ASIDE = '.before'

/**
 * Makes a folder anew, all or nothing: `write` fills one beside it, which takes its place when it is whole. Until then,
 * and after a failure, the folder is what it was. One that a run which was cut off had set aside is put back first.
 */
export const replaceFolder = async <T>(
  effects: Effects,
  folder: string,
  write: (stage: string) => Promise<T>,
): Promise<T> => {
  const target = resolve(folder)
  const [stage, aside] = [target + STAGE, target + ASIDE]
  await effects.remove(stage)
  try {
    const result = await write(stage)
    if (existsSync(target)) await effects.move(target, aside)
    try {
      await effects.move(stage, target)
    } catch (cause) {
      if (existsSync(aside)) await effects.move(aside, target)
      throw new CliError(1, {
        zh: `新网站已写好，但不能放到 ${folder}：${String(cause)}。原来的网站没有改动；请确认没有别的程序占用该目录，再发布一次。`,
        en: `The new site is written but can't take the place of ${folder}: ${String(cause)}. The former site is as it was; see that no other program holds the folder, and publish again.`,
      })
    }
    await effects.remove(aside)
    return result
  } finally {
    await effects.remove(stage)
  }
}

/** Puts a folder back that a run which was cut off between two moves had set aside. */
export const restoreFolder = async (effects: Effects, folder: string): Promise<void> => {
  const target = resolve(folder)
  if (!existsSync(target + ASIDE)) return
  if (existsSync(target)) await effects.remove(target + ASIDE)
  else await effects.move(target + ASIDE, target)
}
