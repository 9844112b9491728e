import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseBase } from '../base-path.ts'
import type { Command } from '../command.ts'
import { CliError } from '../failure.ts'
import { integerOption, textOption } from '../options.ts'
import { startServer, type RunningServer, type Site } from '../static-server.ts'

const requireSite = (dir: string): void => {
  if (existsSync(join(dir, 'index.html'))) return
  throw new CliError(2, {
    zh: `${dir} 中没有 index.html，尚无可展示的网站。请先运行 npm run build，或用 --dir 指定目录。`,
    en: `There is no index.html in ${dir}, so nothing to serve. Run npm run build first, or name the folder with --dir.`,
  })
}

const REASONS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EADDRINUSE: { zh: '已被另一个程序占用', en: 'another program has taken it' },
  EACCES: { zh: '本用户无权使用', en: 'this user may not use it' },
  EADDRNOTAVAIL: { zh: '本机没有此地址', en: 'this machine has no such address' },
  ENOTFOUND: { zh: '找不到此主机名', en: 'no such host name' },
}

const start = async (site: Site): Promise<RunningServer> => {
  try {
    return await startServer(site)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined
    if (!reason) throw error
    const place = `${site.host}:${site.port}`
    throw new CliError(2, {
      zh: `无法在 ${place} 提供网站：${reason.zh}。请停止该程序，或用 --port（0 为任意空闲端口）、--host 另选。`,
      en: `Can't serve at ${place}: ${reason.en}. Stop it, or choose with --port (0 = any free) or --host.`,
    })
  }
}

/** Serves the built site as a real host would, until stopped. */
export const serve: Command = {
  name: 'serve',
  summary: { zh: '在本机提供已构建的网站', en: 'serve the built site on this machine' },
  options: [
    { flag: '--dir <dir>', summary: { zh: '网站目录', en: 'folder of the site' }, default: 'dist' },
    { flag: '--port <port>', summary: { zh: '端口，0 为任意空闲端口', en: 'port, 0 = any free' }, default: 4173 },
    { flag: '--host <host>', summary: { zh: '监听地址', en: 'address to listen on' }, default: '127.0.0.1' },
    { flag: '--base <path>', summary: { zh: '网站所在的路径', en: 'path that the site is under' }, default: '/' },
  ],
  run: async (options) => {
    const dir = textOption(options, 'dir')
    const port = integerOption(options, 'port', 0, 65535)
    const base = parseBase(options)
    requireSite(dir)
    const { url } = await start({ dir, port, base, host: textOption(options, 'host') })
    return { exit: 0, data: { url, dir }, text: `${url}  (${dir})\n按 Ctrl+C 停止 · Ctrl+C stops` }
  },
}
