import { join } from 'node:path'
import type { Audience, Words } from '../../core/model/column.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'

/** The file by which a site is known, and that says whose it is. */
const POINTER = 'data/latest.json'

const NAMES: Readonly<Record<Audience, Words>> = {
  public: { zh: '公开网站', en: 'a public site' },
  office: { zh: '内部网站', en: "an office's site" },
}

/** Whose site a folder holds; null = it holds none. */
const readSiteAudience = async (effects: Effects, folder: string): Promise<Audience | null> => {
  try {
    const pointer: unknown = JSON.parse(new TextDecoder().decode(await effects.readFile(join(folder, POINTER))))
    const isOffice =
      typeof pointer === 'object' && pointer !== null && 'audience' in pointer && pointer.audience === 'office'
    return isOffice ? 'office' : 'public'
  } catch {
    return null
  }
}

/**
 * Makes sure that a folder holds no site for another audience. What is carried over from an office's site would be
 * everybody's, and an office's site in the place of a public one would be served to everybody.
 */
export const requireAudience = async (effects: Effects, folder: string, audience: Audience): Promise<void> => {
  const found = await readSiteAudience(effects, folder)
  if (found === null || found === audience) return
  const [there, here] = [NAMES[found], NAMES[audience]]
  throw new CliError(2, {
    zh: `${folder} 中是${there.zh}，不能在那里写${here.zh}：两者各用各的目录。请换一个 --out，或先移走 ${folder}。`,
    en: `${folder} holds ${there.en}; ${here.en} can't be written there: each has a folder of its own. Give another --out, or move ${folder} away first.`,
  })
}
