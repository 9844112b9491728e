import type { Words } from '../core/model/column.ts'
import type { Command, CommandOption } from './command.ts'

const RUN = 'npm run board --'

const GLOBAL: readonly CommandOption[] = [
  { flag: '--json', summary: { zh: '以 JSON 输出结果', en: 'print the result as JSON' } },
  { flag: '--help', summary: { zh: '显示本说明', en: 'print this' } },
]

const VERSION: CommandOption = { flag: '--version', summary: { zh: '显示版本', en: 'print the version' } }

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

const inBoth = ({ zh, en }: Words): string => `${zh} · ${en}`

const optionRow = ({ flag, summary, default: initial }: CommandOption): readonly [string, string] => [
  flag,
  `${inBoth(summary)}${initial === undefined ? '' : ` [${initial}]`}`,
]

/** The list of commands. */
export const formatOverview = (commands: readonly Command[]): string =>
  [
    `用法 · Usage: ${RUN} <command> [options]`,
    '',
    table(commands.map(({ name, summary }) => [name, `${summary.zh} · ${summary.en}`])),
    '',
    table([...GLOBAL, VERSION].map(optionRow)),
    '',
    '退出码 · Exit codes: 0 完成 done, 1 数据有错误 the data has errors, 2 用法有误 wrong usage',
    `只要结果 · Result alone: npm run -s board -- <command> --json`,
  ].join('\n')

/** What one command does, and its options. */
export const formatHelp = ({ name, summary, operands, options }: Command): string =>
  [
    `${summary.zh}`,
    `${summary.en}`,
    '',
    `用法 · Usage: ${RUN} ${name}${operands ? ` ${operands.label}` : ''} [options]`,
    '',
    table([
      ...(operands ? [[operands.label, inBoth(operands.summary)] as const] : []),
      ...[...options, ...GLOBAL].map(optionRow),
    ]),
  ].join('\n')
