import { join } from 'node:path'
import type { Audience, Words } from '../../core/model/column.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'

/** The file by which a site is known, and that says whose it is. */
export const POINTER = 'data/latest.json'

const NAMES: Readonly<Record<Audience, Words>> = {
  public: { zh: '公开网站', en: 'a public site' },
  office: { zh: '内部网站', en: "an office's site" },
}

/** Whose site it is, by the text of its pointer. Throws where that is no JSON. */
export const parsePointerAudience = (text: string): Audience => {
  const pointer: unknown = JSON.parse(text)
  const isOffice =
    typeof pointer === 'object' && pointer !== null && 'audience' in pointer && pointer.audience === 'office'
  return isOffice ? 'office' : 'public'
}

/** Whose site a folder holds; null = it holds none. */
export const readSiteAudience = async (effects: Effects, folder: string): Promise<Audience | null> => {
  try {
    return parsePointerAudience(new TextDecoder().decode(await effects.readFile(join(folder, POINTER))))
  } catch {
    return null
  }
}

const mixed = (folder: string, found: Audience, audience: Audience, remedy: Words): CliError => {
  const [there, here] = [NAMES[found], NAMES[audience]]
  return new CliError(2, {
    zh: `${folder} 中是${there.zh}，不能与${here.zh}放在一处：两者的版本从不混放，各用各的目录。${remedy.zh}什么也没有写。`,
    en: `${folder} holds ${there.en}, which never stands together with ${here.en}: each has its versions in a folder of its own. ${remedy.en} Nothing was written.`,
  })
}

/**
 * Makes sure that neither the folder to write nor the archive, if there is one, holds a site for another audience. What
 * is carried over from an office's site would be everybody's, and an office's site in the place of a public one would be
 * served to everybody.
 */
export const requireAudience = async (
  effects: Effects,
  { out, archive }: { readonly out: string; readonly archive: string | null },
  audience: Audience,
): Promise<void> => {
  const there = await readSiteAudience(effects, out)
  if (there !== null && there !== audience)
    throw mixed(out, there, audience, {
      zh: `请换一个 --out，或先移走 ${out}。`,
      en: `Give another --out, or move ${out} away first.`,
    })
  const before = archive === null ? null : await readSiteAudience(effects, archive)
  if (archive !== null && before !== null && before !== audience)
    throw mixed(archive, before, audience, {
      zh: '请用 --archive 指定给同一读者的网站，或写 --archive none。',
      en: 'Name a site for the same audience with --archive, or write --archive none.',
    })
}
