import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { CliError } from './failure.ts'
import { findFonts } from './fonts.ts'

/** A Chromium on this machine, and how to start it. Shaped as Playwright's launch options. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
  readonly chromiumSandbox: boolean
}

const ROOT = resolve(import.meta.dirname, '../..')
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json')
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const SAME_PIXELS = ['--font-render-hinting=none', '--disable-lcd-text']

const INSTALL = {
  zh: '请安装 Chromium（Debian/Ubuntu：apt-get install chromium-headless-shell 或 chromium），或用 CHROMIUM_PATH 指明其路径。',
  en: 'Install Chromium (Debian, Ubuntu: apt-get install chromium-headless-shell, or chromium), or set CHROMIUM_PATH.',
}

const noBrowser = (zh: string, en: string): CliError =>
  new CliError(2, { zh: `${zh}${INSTALL.zh}`, en: `${en} ${INSTALL.en}` })

/** Chromium refuses its sandbox to root, and can't build it where user namespaces are forbidden. */
const canSandbox = (): boolean => {
  if (process.getuid?.() === 0) return false
  try {
    execFileSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Unpacks beside its final place and moves, so that a run cut short or side by side leaves no half browser. */
const unpack = async (home: string): Promise<void> => {
  const parent = resolve(home, '..')
  await mkdir(parent, { recursive: true })
  const draft = await mkdtemp(join(parent, 'unpacking-'))
  const script = "import('@sparticuz/chromium').then((m) => m.default.executablePath())"
  const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  await promisify(execFile)(process.execPath, ['-e', script], { cwd: ROOT, env })
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }))
}

const fromPackage = async (say: (line: string) => void): Promise<{ path: string; env: Record<string, string> }> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw noBrowser(
      `没有找到 Chromium，npm 包中的浏览器只能用于 Linux x64（本机为 ${process.platform} ${process.arch}）。`,
      `No Chromium found; the one from npm runs on Linux x64 only (this is ${process.platform} ${process.arch}).`,
    )
  }
  const manifest: { version: string } = JSON.parse(await readFile(PACKAGE, 'utf8'))
  const version = manifest.version
  const home = join(ROOT, '.cache/chromium', version)
  if (!existsSync(join(home, 'chromium'))) {
    say(`browser: unpacking Chromium ${version} from npm into .cache/chromium, once`)
    await unpack(home)
  }
  return { path: join(home, 'chromium'), env: { LD_LIBRARY_PATH: join(home, 'al2023/lib') } }
}

const locate = async (
  say: (line: string) => void,
): Promise<{ path: string; origin: string; env: Record<string, string> }> => {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (existsSync(named)) return { path: named, origin: 'CHROMIUM_PATH', env: {} }
    throw noBrowser(`CHROMIUM_PATH 指向的 ${named} 不存在。`, `CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  const system = SYSTEM.find((path) => existsSync(path))
  if (system) return { path: system, origin: 'this system', env: {} }
  return { ...(await fromPackage(say)), origin: 'npm package @sparticuz/chromium' }
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/**
 * Finds a Chromium: CHROMIUM_PATH, else the system's, else the one that comes from npm. Says which. It draws in Noto Sans SC
 * from npm alone.
 */
export const findBrowser = async (say: (line: string) => void): Promise<Browser> => {
  const { path, origin, env } = await locate(say)
  const complete = { ...ownEnvironment(), ...env, FONTCONFIG_FILE: await findFonts(say) }
  const { stdout } = await promisify(execFile)(path, ['--version'], { env: complete, timeout: 30_000 }).catch(() => {
    throw noBrowser(`${path} 无法启动。`, `${path} does not start.`)
  })
  const chromiumSandbox = canSandbox()
  say(`browser: ${stdout.trim()} from ${origin}${chromiumSandbox ? '' : ', without its sandbox'}`)
  // The zygote is what builds the sandbox, so it may be left out only together with it.
  const args = [...QUIET, ...SAME_PIXELS, ...(chromiumSandbox ? [] : ['--no-zygote'])]
  return { executablePath: path, args, env: complete, chromiumSandbox }
}
