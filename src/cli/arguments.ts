import { cac } from 'cac'
import type { Words } from '../core/model/column.ts'
import type { Command, Options } from './command.ts'
import { CliError } from './failure.ts'

const refuse = (check: () => void, words: (culprit: string) => Words): void => {
  try {
    check()
  } catch (error) {
    const culprit = /`(.+)`/.exec(String(error))?.[1] ?? ''
    throw new CliError(2, words(culprit))
  }
}

const listGiven = (flag: string, argv: readonly string[]): readonly string[] => {
  const [name = ''] = flag.split(' ')
  return argv.flatMap((word, place) => {
    if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)]
    return word === name ? argv.slice(place + 1, place + 2) : []
  })
}

/** Options with each value as it was typed: the parser turns `1e3` and `0x10` into numbers. */
const keepAsTyped = (options: Options, command: Command, argv: readonly string[]): Options => {
  const typed = command.options.flatMap(({ flag }) => {
    const [, name = ''] = /^--([\w-]+) </.exec(flag) ?? []
    const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const [given] = listGiven(flag, argv)
    return typeof options[key] === 'number' && given !== undefined ? [[key, given] as const] : []
  })
  return { ...options, ...Object.fromEntries(typed) }
}

/** The options of a command line, or a `CliError` that says which argument is wrong and how to see the right ones. */
export const parseArguments = (command: Command, argv: readonly string[]): Options => {
  const cli = cac('board')
  const parser = cli.command(`${command.name}${command.operands ? ' [...files]' : ''}`, command.summary.en)
  for (const { flag, summary, default: initial } of command.options) {
    parser.option(flag, summary.en, initial === undefined ? {} : { default: initial })
  }
  parser.option('--json', 'JSON')
  const { options, args } = cli.parse(['node', 'board', command.name, ...argv], { run: false })
  const help = `npm run board -- ${command.name} --help`
  refuse(
    () => parser.checkUnknownOptions(),
    (flag) => ({
      zh: `没有选项 ${flag}。用 ${help} 查看可用选项。`,
      en: `There is no option ${flag}. See them with ${help}.`,
    }),
  )
  refuse(
    () => parser.checkOptionValue(),
    (flag) => ({
      zh: `选项 ${flag} 缺少值。请在其后写上值；说明见 ${help}。`,
      en: `Option ${flag} lacks its value. Write it behind; see ${help}.`,
    }),
  )
  refuse(
    () => parser.checkUnusedArgs(),
    (words) => ({ zh: `多余的参数 ${words}。说明见 ${help}。`, en: `Nothing takes ${words}. See ${help}.` }),
  )
  return { ...keepAsTyped(options, command, argv), ...(command.operands ? { files: args.map(String) } : {}) }
}
