import type { Locale } from '../locale.ts'

const zh = {
  since: '从',
  until: '到',
  kind: '变化种类',
  province: '省市',
  print: '打印本页',
  order: '变化一览：按轻重排列',
  orderSub: '自上而下为本页的排列次序；每项任务只计入自身进展的一类，计划调整与报送另计',
  orderKind: '变化',
  orderCount: '处数',
  orderWhy: '为什么排在这里',
  base: (both: number, unchanged: number) => `两期计划都有的 ${both} 项任务中，${unchanged} 项没有变化。`,
  added: (tasks: string) => `新列入计划：${tasks}。`,
  gone: (tasks: string) => `已不在计划：${tasks}。`,
  places: '四地前后两期',
  placesSub:
    '完成率（空心为前期，实心为后期，竖线为后期序时进度）；小字为有数的任务数 / 全部；较序时为百分点，已报 / 应报为份数，均为前期 → 后期',
  whole: '全部任务',
  progress: '完成率',
  gap: '较序时',
  returns: '已报 / 应报',
  groups: {
    worse: '状态、完成率变差的任务；完成率为百分比，相差为百分点；图中空心为前期，实心为后期，竖线为后期序时进度',
    plan: '两期期末之间决定的调整；同一处多次调整合为一行，原值划去，新值在旁；日期轴上空心为原定，实心为调整后',
    better:
      '状态、完成率变好或推进的任务；完成率为百分比，相差为百分点；图中空心为前期，实心为后期，竖线为后期序时进度',
    returns: '各省市的报送从无到有、从有到无；应报未报：后期应报而未报，前期已报或不应报',
    corrections: '对已发布数值的更正，新的在前',
  },
  task: '任务',
  change: '变化',
  drawing: '0 至 100%',
  before: '前期',
  after: '后期',
  points: '相差',
  edit: '调整',
  drawn: '原 → 新',
  on: '日期',
  reason: '理由',
  decided: (day: string) => `${day}决定`,
  original: '最初',
  correction: '更正',
  old: '更正前',
  new: '更正后',
  empty: '空',
  dropped: '退出',
  joined: '加入',
  found: (shown: number, all: number) =>
    shown === all ? `共 ${all} 处变化` : `符合条件 ${shown} 处，共 ${all} 处变化`,
  only: '只看',
  none: '没有符合条件的变化。',
  noneHint: '可以清除筛选，或另选两期。',
  first: '首个报告期，没有更早的一期可比。请在上面另选较后的一期。',
  more: (n: number) => `另有 ${n} 处，单独列出`,
  moreHere: (next: number, left: number) => `再显示 ${next} 处（还有 ${left} 处）`,
  partial: '部分',
  unknown: '未知',
}

/** The fixed words of the page of changes. */
export type ChangesUi = typeof zh

const s = (n: number): string => (n === 1 ? '' : 's')

const en: ChangesUi = {
  since: 'From',
  until: 'to',
  kind: 'Kind of change',
  province: 'Province',
  print: 'Print this page',
  order: 'All changes by weight',
  orderSub:
    'From the top, the order of this page; a task counts once for its own progress, edits of the plan and returns count beside it',
  orderKind: 'Change',
  orderCount: 'Count',
  orderWhy: 'Why it stands here',
  base: (both, unchanged) => `Of the ${both} tasks in the plan of both periods ${unchanged} did not change. `,
  added: (tasks) => `New in the plan: ${tasks}. `,
  gone: (tasks) => `No longer in the plan: ${tasks}. `,
  places: 'The provinces in both periods',
  placesSub:
    'Progress (hollow = earlier, solid = later period, tick = later schedule); small: tasks with a number / all; gap in points and returns, earlier → later',
  whole: 'All tasks',
  progress: 'Progress',
  gap: 'Gap to schedule',
  returns: 'Returned / due',
  groups: {
    worse:
      'Tasks that got worse; progress in percent, change in points; hollow = earlier, solid = later period, tick = later schedule',
    plan: 'Edits decided between the ends of the two periods; edits of one cell make one line, the old struck, the new beside it; on the axis hollow = original, solid = revised',
    better:
      'Tasks that got better or moved on; progress in percent, change in points; hollow = earlier, solid = later period, tick = later schedule',
    returns:
      'Returns that came or fell away; no return: due in the later period and not made, but made or not due in the earlier',
    corrections: 'Corrections of published values, newest first',
  },
  task: 'Task',
  change: 'Change',
  drawing: '0 to 100%',
  before: 'Earlier',
  after: 'Later',
  points: 'Change',
  edit: 'Edit',
  drawn: 'Old → new',
  on: 'Date',
  reason: 'Reason',
  decided: (day) => `decided ${day}`,
  original: 'originally',
  correction: 'Correction',
  old: 'Before',
  new: 'After',
  empty: 'empty',
  dropped: 'left',
  joined: 'joined',
  found: (shown, all) => (shown === all ? `${all} change${s(all)}` : `${shown} of ${all} change${s(all)} match`),
  only: 'Only',
  none: 'No change matches.',
  noneHint: 'Clear the filters, or choose two other periods.',
  first: 'This is the first period; there is none before it. Choose a later one above.',
  more: (n) => `${n} more, listed apart`,
  moreHere: (next, left) => `Show ${next} more (${left} left)`,
  partial: 'partial',
  unknown: 'unknown',
}

/** By language. */
export const CHANGES_UI: Readonly<Record<Locale, ChangesUi>> = { zh, en }
