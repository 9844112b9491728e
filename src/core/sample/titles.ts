import { BLOCK, CASES, hasCase } from './cases.ts'
import { GOVERNANCE } from './titles/governance.ts'
import { PREVENTION } from './titles/prevention.ts'
import { SHARING } from './titles/sharing.ts'

/** Ids of the three themes. */
export type ThemeId = 'governance' | 'prevention' | 'sharing'

/** Words of a task. An English text may be missing. */
export interface TaskWords {
  readonly theme: ThemeId
  readonly title: string
  readonly titleEn: string
  readonly target: string
  readonly targetEn: string | null
}

const parseWords = (theme: ThemeId, lines: string): readonly TaskWords[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', titleEn = '', target = '', targetEn = ''] = line.split(' | ')
      return { theme, title, titleEn, target, targetEn }
    })

const WORDS: readonly TaskWords[] = [
  ...parseWords('governance', GOVERNANCE),
  ...parseWords('prevention', PREVENTION),
  ...parseWords('sharing', SHARING),
]

const ADDED: TaskWords = {
  theme: 'prevention',
  title: '毗邻区域智慧安防联建',
  titleEn: 'Joint smart security in border areas',
  target: '联建智慧安防街镇36个',
  targetEn: '36 towns built jointly',
}

const LETTERS = ['甲', '乙', '丙', '丁']

/** The mark that stands in every text of a withheld task, so that a leak can be found by searching for it. */
export const WITHHELD_MARK = '不公开专项'

const toWithheldWords = (theme: ThemeId, place: number): TaskWords => {
  const places: readonly number[] = CASES.withheld.tasks
  const order = places.indexOf(place)
  const name = `${WITHHELD_MARK}${LETTERS[order] ?? ''}`
  return {
    theme,
    title: `${name}协作机制`,
    titleEn: `Undisclosed operation ${order + 1}`,
    target: `${name}按期完成全部环节`,
    targetEn: `Undisclosed operation ${order + 1} completes every step in time`,
  }
}

/** Place of a task in its block, from 1. `number` counts from 1. */
export const toPlace = (number: number): number => ((number - 1) % BLOCK) + 1

const toSampleWords = (words: TaskWords, variant: string, variantEn: string): TaskWords => ({
  theme: words.theme,
  title: `示例 ${words.title}${variant}`,
  titleEn: `Sample: ${words.titleEn}${variantEn}`,
  target: `示例：${words.target}`,
  targetEn: words.targetEn === null ? null : `Sample: ${words.targetEn}`,
})

/** Words of the task of a number, from 1: the first block has plain titles, the next （第2期） and so on. */
export const findTaskWords = (number: number): TaskWords => {
  const place = toPlace(number)
  const block = Math.floor((number - 1) / BLOCK) + 1
  const words = WORDS[place - 1]
  if (!words) throw new Error(`no title at place ${place}`)
  const variant = block === 1 ? '' : `（第${block}期）`
  const own = hasCase('withheld', place) ? toWithheldWords(words.theme, place) : words
  const untranslated = hasCase('target-changed', place) ? { ...own, targetEn: null } : own
  return toSampleWords(untranslated, variant, block === 1 ? '' : ` (phase ${block})`)
}

/** Words of the task that is added on the day when another is merged. */
export const findAddedTaskWords = (): TaskWords => toSampleWords(ADDED, '', '')
