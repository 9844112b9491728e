import type { Options } from './command.ts'
import { CliError } from './failure.ts'

/** How an option is written: `serverName` is `--server-name`. */
export const toFlag = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** The text of an option that has a default or was checked to be there. */
export const textOption = (options: Options, name: string): string => {
  const value = options[name]
  if (value === undefined) throw new Error(`option without value or default: ${toFlag(name)}`)
  if (value !== '' && (typeof value === 'string' || typeof value === 'number')) return String(value)
  throw new CliError(2, {
    zh: `${toFlag(name)} 需要且只能有一个值。请写成 ${toFlag(name)} <值>。`,
    en: `${toFlag(name)} takes exactly one value. Write ${toFlag(name)} <value>.`,
  })
}

/** The whole number of such an option, both ends included, written in decimal digits alone. */
export const integerOption = (options: Options, name: string, least: number, greatest: number): number => {
  const text = textOption(options, name)
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= greatest) return value
  const example = Math.min(greatest, Math.max(least, 1000))
  throw new CliError(2, {
    zh: `${toFlag(name)} 的值“${text}”无效：应为 ${least} 至 ${greatest} 的整数，只写数字，如 ${example}。`,
    en: `${toFlag(name)} can't be "${text}": give a whole number from ${least} to ${greatest}, in digits alone, such as ${example}.`,
  })
}

/** Whether a switch such as `--dry-run` is on. */
export const flagOption = (options: Options, name: string): boolean => options[name] === true
