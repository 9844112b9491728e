import { resolve } from 'node:path'
import { toNginxConfig } from '../../core/publication/nginx-config.ts'
import type { NginxSite } from '../../core/publication/nginx-config.ts'
import { parseBase } from '../base-path.ts'
import type { Command, Options } from '../command.ts'
import { CliError } from '../failure.ts'
import { textOption, toFlag } from '../options.ts'

/** Words of a configuration end at a blank or one of `;{}`; nothing that a name or an address needs. */
const parseWord = (options: Options, name: string, pattern: RegExp, example: string): string => {
  const text = textOption(options, name)
  if (pattern.test(text)) return text
  throw new CliError(2, {
    zh: `${toFlag(name)} 的值“${text}”无效，例：${example}。`,
    en: `${toFlag(name)} can't be "${text}"; for example: ${example}.`,
  })
}

const parseSite = (options: Options): NginxSite => ({
  root: resolve(parseWord(options, 'root', /^[^"$;{}\\\p{Cc}]+$/u, '/srv/site/current')),
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
    { flag: '--base <path>', summary: { zh: '网站所在的路径', en: 'path that the site is under' }, default: '/' },
    {
      flag: '--listen <place>',
      summary: { zh: '监听的端口或地址', en: 'port or address to listen to' },
      default: '80',
    },
    { flag: '--server-name <names>', summary: { zh: '域名', en: 'host names' }, default: '_' },
  ],
  run: (options) => {
    const site = parseSite(options)
    const text = toNginxConfig(site)
    return Promise.resolve({ exit: 0, data: { ...site, config: text }, text: text.trimEnd() })
  },
}
