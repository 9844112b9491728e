import { addDays, countDaysBetween } from '../model/calendar.ts'
import type { RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE, toMonthEnd } from './calendar.ts'
import type { Band } from './forced.ts'
import type { Profile } from './profile.ts'
import { drawOne, drawWhole, type Random } from './random.ts'

type Milestone = RowOfTable<'milestones'>

interface Stage {
  readonly title: string
  readonly titleEn: string
  /** Share of the task's time at its end. */
  readonly shareRatio: number
  readonly weight: number
}

const stage = (title: string, titleEn: string, shareRatio: number, weight: number): Stage => ({
  title,
  titleEn,
  shareRatio,
  weight,
})

const STAGES: readonly (readonly Stage[])[] = [
  [
    stage('方案会签印发', 'Plan signed and issued', 0.2, 20),
    stage('首批试点运行', 'First pilots running', 0.45, 30),
    stage('四地全面推开', 'In place in all provinces', 0.7, 30),
    stage('成效评估与总结', 'Evaluation', 1, 20),
  ],
  [
    stage('需求与规则统一', 'Needs and rules agreed', 0.15, 15),
    stage('系统对接联调', 'Systems connected', 0.4, 25),
    stage('毗邻地区试用', 'Trial in border areas', 0.68, 35),
    stage('正式运行', 'In regular use', 1, 25),
  ],
  [
    stage('底数摸排建账', 'Baseline counted', 0.22, 25),
    stage('重点问题整改', 'Main problems solved', 0.6, 40),
    stage('长效机制固化', 'Lasting arrangement in place', 1, 35),
  ],
]

/** Days from due date to completion, from the least to the greatest, by how the task fares. */
const LAG_DAYS: Readonly<Record<Band, readonly [number, number]>> = {
  completed: [-20, 0],
  'awaiting-acceptance': [-20, 0],
  'on-schedule': [-15, 15],
  'slightly-behind': [20, 90],
  'far-behind': [90, 200],
  'not-started': [0, 0],
}

const toDue = (profile: Profile, shareRatio: number): string => {
  if (shareRatio === 1) return profile.due
  const days = Math.round(countDaysBetween(profile.start, profile.due) * shareRatio)
  const monthEnd = toMonthEnd(addDays(profile.start, days))
  return monthEnd < profile.due ? monthEnd : profile.due
}

/** The milestones of a task as first planned; `doneOn` is what became of them by `lastDay`. */
export const buildMilestones = (
  random: Random,
  task: string,
  profile: Profile,
  lastDay: string,
): readonly Milestone[] => {
  const [least, greatest] = LAG_DAYS[profile.band]
  const mayBeDone = profile.band !== 'not-started' && profile.place !== 0
  const stages = drawOne(random, STAGES)
  return stages.map(({ title, titleEn, shareRatio, weight }, index): Milestone => {
    const due = toDue(profile, shareRatio)
    const doneOn = addDays(due, drawWhole(random, least, greatest))
    const isDone = mayBeDone && doneOn <= lastDay && (shareRatio < 1 || profile.band === 'completed')
    return {
      id: `${task}-M${index + 1}`,
      task,
      title: `示例：${title}`,
      titleEn: `Sample: ${titleEn}`,
      due,
      weight: profile.weighted ? weight : null,
      doneOn: isDone ? doneOn : null,
      evidence: isDone ? `示例佐证：${task}${title}材料` : null,
      evidenceEn: null,
      source: SAMPLE_SOURCE,
    }
  })
}
