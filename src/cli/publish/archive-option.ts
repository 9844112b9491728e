import { existsSync } from 'node:fs'
import type { CommandOption, Options } from '../command.ts'
import { CliError } from '../failure.ts'
import { textOption } from '../options.ts'

/** Names the site whose versions go on standing. */
export const ARCHIVE_OPTION: CommandOption = {
  flag: '--archive <dir>',
  summary: {
    zh: '此前发布的网站，其版本沿用；默认写入目录本身，none 为不沿用',
    en: 'site published before, whose versions are kept; default: the folder to write, none = keep none',
  },
}

/** Where earlier versions are: `--archive`, else the target itself; null = nowhere. */
export const parseArchive = (options: Options, out: string): string | null => {
  if (options['archive'] === undefined) return out
  const archive = textOption(options, 'archive')
  if (archive === 'none') return null
  if (existsSync(archive)) return archive
  throw new CliError(2, {
    zh: `--archive 的目录 ${archive} 不存在。请指定此前发布的网站的目录；没有的话，写 --archive none。`,
    en: `The folder ${archive} of --archive does not exist. Name the folder of the site that was published before, or write --archive none.`,
  })
}

/** Names a version whose files are not to stand any more. */
export const WITHDRAW_OPTION: CommandOption = {
  flag: '--withdraw <version>',
  summary: {
    zh: '撤回此前发布的一个版本：其文件不再提供，版本表注明已撤回',
    en: 'take a version away that was published before; it is listed as withdrawn',
  },
}

/** The version of `--withdraw`; null = none is. `archive` = where earlier versions are; null = nowhere. */
export const parseWithdraw = (options: Options, archive: string | null): string | null => {
  if (options['withdraw'] === undefined) return null
  const version = textOption(options, 'withdraw')
  if (archive !== null) return version
  throw new CliError(2, {
    zh: '--withdraw 撤回的是此前发布的版本，不能与 --portable 或 --archive none 同用。',
    en: '--withdraw takes a version away that was published before: it does not go with --portable or --archive none.',
  })
}
