import { escapeSteering } from '../core/model/steering.ts'
import { parseArguments } from './arguments.ts'
import type { Command } from './command.ts'
import type { Effects } from './effects.ts'
import { CliError } from './failure.ts'
import { formatHelp, formatOverview } from './help.ts'
import { readVersion } from './version.ts'

/** Commands by name, each loaded only when it is asked for. */
export type Registry = Readonly<Record<string, () => Promise<Command>>>

const asksHelp = (argv: readonly string[]): boolean => argv.includes('--help') || argv.includes('-h')

const overview = async (registry: Registry): Promise<string> =>
  `${formatOverview(await Promise.all(Object.values(registry).map((load) => load())))}\n`

const loadCommand = (registry: Registry, name: string): Promise<Command> => {
  const load = Object.hasOwn(registry, name) ? registry[name] : undefined
  if (load) return load()
  const names = Object.keys(registry).join(', ')
  throw new CliError(2, {
    zh: `没有命令 ${name}。可用的命令：${names}。`,
    en: `There is no command ${name}. There are: ${names}.`,
  })
}

/** Runs a command line and returns its exit code; a `CliError` of the command comes through. */
export const board = async (registry: Registry, argv: readonly string[], effects: Effects): Promise<0 | 1 | 2> => {
  const [name, ...rest] = argv
  if (name === undefined || name.startsWith('-')) {
    if (asksHelp(argv)) {
      effects.stdout(await overview(registry))
      return 0
    }
    if (name === '--version' || name === '-v') {
      effects.stdout(`${await readVersion(effects)}\n`)
      return 0
    }
    effects.stderr(await overview(registry))
    return 2
  }
  const command = await loadCommand(registry, name)
  if (asksHelp(rest)) {
    effects.stdout(`${formatHelp(command)}\n`)
    return 0
  }
  const { json, ...options } = parseArguments(command, rest)
  const result = await command.run(options, effects)
  const text = json === true ? escapeSteering(JSON.stringify(result.data, null, 2)) : result.text
  if (text !== '') effects.stdout(`${text}\n`)
  return result.exit
}
