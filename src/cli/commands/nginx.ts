import { resolve } from 'node:path'
import { toNginxConfig } from '../../core/publication/nginx-config.ts'
import type { Audience } from '../../core/model/column.ts'
import type { NginxSite } from '../../core/publication/nginx-config.ts'
import { parseAudience } from '../audience-option.ts'
import { parseBase } from '../base-path.ts'
import type { Command, Options } from '../command.ts'
import type { Effects } from '../effects.ts'
import { CliError } from '../failure.ts'
import { textOption, toFlag } from '../options.ts'
import { readSiteAudience } from '../publish/site-audience.ts'

/** Words of a configuration end at a blank or one of `;{}`; nothing that a name or an address needs. */
const parseWord = (options: Options, name: string, pattern: RegExp, example: string): string => {
  const text = textOption(options, name)
  if (pattern.test(text)) return text
  throw new CliError(2, {
    zh: `${toFlag(name)} 的值“${text}”无效，例：${example}。`,
    en: `${toFlag(name)} can't be "${text}"; for example: ${example}.`,
  })
}

/** Whose site it is: as it is said, as the folder says, and never otherwise. */
const findAudience = async (options: Options, root: string, effects: Effects): Promise<Audience> => {
  const said = options['audience'] === undefined ? null : parseAudience(options)
  const found = await readSiteAudience(effects, root)
  const audience = said ?? found
  if (audience !== null && (found ?? audience) === audience) return audience
  throw new CliError(
    2,
    found === null
      ? {
          zh: `${root} 中还没有网站，不知道给谁看：公开网站的数据允许其他网站读取，内部网站的不允许。请写 --audience public 或 --audience office。`,
          en: `There is no site in ${root} yet to say whose it is: other sites may read the data of a public one, and none of the office's. Write --audience public or --audience office.`,
        }
      : {
          zh: `${root} 中的网站是 ${found}，与 --audience ${audience} 不符。请去掉 --audience，或用 --root 另指目录。`,
          en: `The site in ${root} is ${found}, not ${audience}. Leave out --audience, or name another folder with --root.`,
        },
  )
}

const parseSite = async (options: Options, root: string, effects: Effects): Promise<NginxSite> => ({
  root,
  audience: await findAudience(options, root, effects),
  base: parseBase(options),
  listen: parseWord(options, 'listen', /^[\w.:[\]-]+$/, '127.0.0.1:8080'),
  serverName: parseWord(options, 'serverName', /^[\w.*-]+( [\w.*-]+)*$/, 'progress.example'),
})

/** Prints a configuration of nginx for the site. */
export const nginx: Command = {
  name: 'nginx',
  summary: { zh: '输出 nginx 配置', en: 'print a configuration of nginx' },
  options: [
    {
      flag: '--root <dir>',
      summary: { zh: '网站目录或指向它的链接', en: 'folder of the site, or a link to it' },
      default: 'dist',
    },
    {
      flag: '--audience <who>',
      summary: {
        zh: 'public 或 office；默认与目录中的网站相同',
        en: 'public or office; as the site in the folder is, where nothing is said',
      },
    },
    { flag: '--base <path>', summary: { zh: '网站所在的路径', en: 'path that the site is under' }, default: '/' },
    {
      flag: '--listen <place>',
      summary: { zh: '监听的端口或地址', en: 'port or address to listen to' },
      default: '80',
    },
    { flag: '--server-name <names>', summary: { zh: '域名', en: 'host names' }, default: '_' },
  ],
  run: async (options, effects) => {
    const root = resolve(parseWord(options, 'root', /^[^"$;{}\\\p{Cc}]+$/u, '/srv/site/current'))
    const site = await parseSite(options, root, effects)
    const text = toNginxConfig(site)
    return { exit: 0, data: { ...site, config: text }, text: text.trimEnd() }
  },
}
