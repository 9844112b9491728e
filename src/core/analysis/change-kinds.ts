import type { Words } from '../model/column.ts'

/** What kind of change between two periods an entry of the list is. A task stands under one kind of its own progress. */
export type ChangeKind =
  'far-behind' | 'worse' | 'fell' | 'plan' | 'better' | 'rose' | 'parts' | 'slight' | 'returns' | 'corrections'

interface ChangeKindDeclaration {
  readonly kind: ChangeKind
  readonly words: Words
  /** Why it stands at this place of the order. */
  readonly why: Words
}

/** The order in which changes are listed, what matters most first, with the reason for each place. */
export const CHANGE_ORDER: readonly ChangeKindDeclaration[] = [
  {
    kind: 'far-behind',
    words: { zh: '新转为严重滞后', en: 'newly far behind' },
    why: { zh: '最需要督促', en: 'needs somebody to act first' },
  },
  {
    kind: 'worse',
    words: { zh: '状态变差', en: 'worse in status' },
    why: { zh: '离严重滞后又近一步', en: 'next to become far behind' },
  },
  {
    kind: 'fell',
    words: { zh: '完成率下降', en: 'lower in progress' },
    why: {
      zh: '完成率是累计数，本不该降，要问原因',
      en: 'a running total should not fall; there is a reason to ask for',
    },
  },
  {
    kind: 'plan',
    words: { zh: '计划调整', en: 'with an edited plan' },
    why: { zh: '衡量的尺度变了，应先于变好的看', en: 'the yardstick changed: read it before what improved' },
  },
  {
    kind: 'better',
    words: { zh: '状态变好', en: 'better in status' },
    why: { zh: '已见成效', en: 'what has been achieved' },
  },
  {
    kind: 'rose',
    words: { zh: '完成率上升 10 个百分点及以上', en: '10 points or more up' },
    why: { zh: '状态未变，但走得快', en: 'the status is the same, the pace is not' },
  },
  {
    kind: 'parts',
    words: { zh: '只在个别省市有变化', en: 'moved in single provinces only' },
    why: { zh: '总体看不出，省市看得出', en: 'not to be seen in the task as a whole' },
  },
  {
    kind: 'slight',
    words: { zh: '完成率上升不足 10 个百分点', en: 'less than 10 points up' },
    why: { zh: '正常推进', en: 'moving along' },
  },
  {
    kind: 'returns',
    words: { zh: '报送变化', en: 'with a change of returns' },
    why: { zh: '说明上面的数从何而来、缺了谁', en: 'says what the numbers above rest on, and who is missing' },
  },
  {
    kind: 'corrections',
    words: { zh: '更正', en: 'corrected values' },
    why: { zh: '已发布的数改了，留底备查', en: 'published values that were changed, for the record' },
  },
]

/** The kinds in their order. */
export const CHANGE_KINDS: readonly ChangeKind[] = CHANGE_ORDER.map(({ kind }) => kind)

/** Kinds that a task's own progress and status can be of; the rest of the order is about something else. */
export type TaskChangeKind = Exclude<ChangeKind, 'plan' | 'returns' | 'corrections'>
