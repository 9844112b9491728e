import type { Locale } from '../locale.ts'

interface ProvinceUi {
  readonly statusSub: (name: string) => string
  readonly trendSub: string
  readonly moved: (name: string) => string
  readonly movedNone: string
  readonly movedFirst: string
  readonly missing: string
  readonly missingNone: string
  readonly overdue: string
  readonly overdueNone: string
  readonly next: string
  readonly nextNone: string
  readonly roles: string
  readonly role: string
  readonly roleWords: Readonly<Record<'lead' | 'partner', string>>
  readonly tasks: string
  readonly reached: string
  readonly behind: string
  readonly known: string
  readonly gap: string
  readonly services: string
  readonly other: string
  readonly sent: string
  readonly received: string
  readonly certificates: string
  readonly total: string
  readonly toServices: string
  readonly water: (waters: number) => string
  readonly waterTotals: Readonly<Record<'found' | 'rectified' | 'accepted' | 'toRectify' | 'toAccept' | 'rate', string>>
  readonly stage: string
  readonly count: string
  readonly waits: string
  readonly rateHow: string
  readonly toWater: string
  readonly all: string
  readonly allSub: (name: string) => string
  readonly groupCount: (count: number) => string
  readonly more: (count: number) => string
  readonly toList: string
  readonly toLeads: string
  readonly nav: string
  readonly compare: string
  readonly noPart: string
}

/** Words of the page of one province. */
export const PROVINCE_UI: Readonly<Record<Locale, ProvinceUi>> = {
  zh: {
    statusSub: (name) => `一格一项${name}承担的任务，状态为${name}分工的状态`,
    trendSub: '自身任务的平均完成率与序时进度，%',
    moved: (name) => `与上期相比，${name}分工的状态、完成率，或任务的计划；右为完成率之差（百分点）`,
    movedNone: '与上期相比，没有状态改变、完成率变动十个百分点以上或计划调整。',
    movedFirst: '这是第一期，没有上期可比。',
    missing: '本期应报而未报的任务，连续未报的在前；右为完成时限',
    missingNone: '本期应报的都已报送。',
    overdue: '未完成而已过完成时限，最久的在前；右为完成时限',
    overdueNone: '没有逾期的任务。',
    next: '完成时限在下一个报告期内而尚未完成；右为完成时限',
    nextNone: '下期没有待完成的任务到期。',
    roles: '平均完成率与序时进度，基数为该类任务',
    role: '分工',
    roleWords: { lead: '牵头', partner: '配合' },
    tasks: '任务',
    reached: '达到或超过序时',
    behind: '滞后',
    known: '有数/任务',
    gap: '差（百分点）',
    services: '本期办件，件；其下为电子证照应用，次',
    other: '对方',
    sent: '本地受理、办往对方',
    received: '对方受理、办往本地',
    certificates: '证照应用',
    total: '合计',
    toServices: '看跨省通办',
    water: (waters) => `自计划起累计，${waters} 处水域，处`,
    waterTotals: {
      found: '排查',
      rectified: '整改完成',
      accepted: '验收销号',
      toRectify: '待整改',
      toAccept: '待验收',
      rate: '整改销号率',
    },
    stage: '环节',
    count: '累计',
    waits: '待办与比率',
    rateHow: '验收销号 ÷ 排查',
    toWater: '看水域联巡',
    all: '承担的全部任务',
    allSub: (name) => `按${name}分工的状态分组，组内按编号；右为完成率/序时进度与差（百分点）`,
    groupCount: (count) => `${count} 项`,
    more: (count) => `另有 ${count} 项`,
    toList: '在任务表中看',
    toLeads: '看牵头的任务',
    nav: '各省市的页面',
    compare: '四地比较',
    noPart: '本期不承担任务。',
  },
  en: {
    statusSub: (name) => `One mark, one task in which ${name} has a part, with that part's status`,
    trendSub: 'Mean progress of its own tasks, and the schedule, %',
    moved: (name) =>
      `Since the period before: status or progress of the parts of ${name}, or the plan of its tasks; at the end the change in points`,
    movedNone:
      'Since the period before, no part changed its status or moved by ten points or more, and no plan was edited.',
    movedFirst: 'This is the first period; there is none before it to compare with.',
    missing: 'Tasks of which a return is due and missing; at the end their due dates',
    missingNone: 'Every return that is due has come in.',
    overdue: 'Past due and not completed, the longest overdue first; at the end their due dates',
    overdueNone: 'No task is overdue.',
    next: 'Due in the following period and not completed; at the end their due dates',
    nextNone: 'Nothing that is still open is due next period.',
    roles: 'Mean progress and schedule, over the tasks of each role',
    role: 'Role',
    roleWords: { lead: 'Leads', partner: 'Partner in' },
    tasks: 'Tasks',
    reached: 'On schedule or better',
    behind: 'Behind',
    known: 'Known',
    gap: 'Gap (points)',
    services: 'Cases handled in the period; below them the uses of electronic certificates',
    other: 'With',
    sent: 'Received here for there',
    received: 'Received there for here',
    certificates: 'certificates',
    total: 'All three',
    toServices: 'See services across provinces',
    water: (waters) => `Running totals since the plan's start, ${waters} water${waters === 1 ? '' : 's'}`,
    waterTotals: {
      found: 'Found',
      rectified: 'Rectified',
      accepted: 'Accepted',
      toRectify: 'to be rectified',
      toAccept: 'to be accepted',
      rate: 'Acceptance rate',
    },
    stage: 'Stage',
    count: 'So far',
    waits: 'Waiting, and rate',
    rateHow: 'accepted ÷ found',
    toWater: 'See water patrols',
    all: 'All its tasks',
    allSub: (name) =>
      `By the status of the part of ${name}, then by number; at the end progress / schedule and the gap in points`,
    groupCount: (count) => `${count} task${count === 1 ? '' : 's'}`,
    more: (count) => `${count} more`,
    toList: 'See in the list of tasks',
    toLeads: 'See the tasks it leads',
    nav: 'Page of each province',
    compare: 'Compare the provinces',
    noPart: 'No part in a task in this period.',
  },
}
