import { Buffer } from 'node:buffer'
import { spell } from '../../src/cli/publish/site-data.ts'

const DIGITS = '零一二三四五六七八九'
const LENGTH = 4
/** Two birds that no other text names. */
const [STEM, END] = ['鹡鸰', '鸲'] as const

/** The canary of a number: a text that is nowhere else, in Chinese. */
export const toCanary = (number: number): string =>
  `${STEM}${[...String(number).padStart(LENGTH, '0')].map((digit) => DIGITS[Number(digit)]).join('')}${END}`

const PLAIN = new RegExp(`${STEM}([${DIGITS}]{${LENGTH}})${END}`, 'g')

const toNumber = (digits: readonly string[], names: readonly string[]): number =>
  Number(digits.map((digit) => names.indexOf(digit)).join(''))

const SPELLED_DIGITS = [...DIGITS].map((digit) => spell(digit))
const GAP = '[\\s_]*'
const spelled = (text: string): string => [...text].map((each) => spell(each)).join(GAP)
const SPELLED = new RegExp(
  `${spelled(STEM)}((?:${GAP}(?:${SPELLED_DIGITS.join('|')})){${LENGTH}})${GAP}${spelled(END)}`,
  'g',
)

const fromEscapes = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const fromEntities = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{2,6});/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{2,7});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))

const fromPercents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))

/** How the stem looks in base64, at each of the three places where it can begin within a group. */
const BASE64_STEMS = [0, 1, 2].map((before) => {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(STEM)])
  return bytes
    .toString('base64')
    .slice(before === 0 ? 0 : before + 1)
    .replace(/.{0,2}=*$/, '')
})

/** The runs of base64 that hold a canary, read from each place where a group can begin. */
const fromBase64 = (text: string): string =>
  BASE64_STEMS.some((stem) => text.includes(stem))
    ? [...text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)]
        .flatMap(([run]) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')))
        .join('\n')
    : ''

/** A text as it stands, and as it reads once every escape that hides letters is undone. */
export const toReadings = (text: string): readonly string[] => [
  text,
  fromEscapes(text),
  fromEntities(text),
  fromPercents(text),
  fromBase64(text),
]

/** Numbers of the canaries in a text: as they are, escaped for JSON, HTML or an address, in base64, or spelled in pinyin. */
export const findCanaries = (text: string): ReadonlySet<number> =>
  new Set([
    ...toReadings(text).flatMap((reading) =>
      [...reading.matchAll(PLAIN)].map(([, digits = '']) => toNumber([...digits], [...DIGITS])),
    ),
    ...[...text.toLowerCase().matchAll(SPELLED)].map(([, digits = '']) =>
      toNumber(digits.match(new RegExp(SPELLED_DIGITS.join('|'), 'g')) ?? [], SPELLED_DIGITS),
    ),
  ])
