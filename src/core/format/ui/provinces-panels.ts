import type { Locale } from '../locale.ts'

interface PanelsUi {
  /** What each panel shows, and its unit. */
  readonly subs: Readonly<Record<'status' | 'progress' | 'returns' | 'acceptance', string>>
  readonly tableTitle: string
  readonly tableSub: string
  readonly tasks: string
  readonly reached: string
  readonly progress: string
  readonly scheduled: string
  readonly gap: string
  readonly known: string
  readonly onTime: string
  readonly accepted: string
  readonly note: string
  readonly partial: string
  readonly small: string
  readonly noPart: string
  readonly noneDue: string
  readonly notKnown: string
  readonly pages: string
}

/** Words of the panels of the page of provinces. */
export const PROVINCES_PANELS_UI: Readonly<Record<Locale, PanelsUi>> = {
  zh: {
    subs: {
      status: '一条为该省市承担的全部任务（100%），按状态分段，段内为项数；其后为达到或超过序时的占比与项数/承担任务',
      progress: '各省市自身任务的平均，竖线为序时进度；其后为差（百分点）与有数/承担任务',
      returns: '按期报送的份数占应报份数，%',
      acceptance: '凭佐证验收销号的任务占承担任务，%',
    },
    tableTitle: '四地各项数字，每个数字都带基数',
    tableSub: '占比后括号内为分子/分母；点省市名看该省市的任务',
    tasks: '承担任务',
    reached: '达到或超过序时',
    progress: '完成率',
    scheduled: '序时进度',
    gap: '差（百分点）',
    known: '有数/承担',
    onTime: '按期报送',
    accepted: '已验收',
    note: '备注',
    partial: '有未报送，为部分',
    small: '基数小于 10',
    noPart: '不承担任务',
    noneDue: '无应报',
    notKnown: '未报送',
    pages: '各省市的页面',
  },
  en: {
    subs: {
      status:
        'A bar is all tasks in which the province has a part (100%), cut by status, with counts; then the share on schedule or better, of its tasks',
      progress:
        "Mean of each province's own tasks; the tick is the schedule; then the gap in points and how many of its tasks are known",
      returns: 'Returns made on time, of those due, %',
      acceptance: 'Tasks accepted with evidence, of those in which it has a part, %',
    },
    tableTitle: 'All measures, each number with its base',
    tableSub: 'In brackets the two numbers of a share; the name of a province leads to its tasks',
    tasks: 'Tasks',
    reached: 'On schedule or better',
    progress: 'Progress',
    scheduled: 'Scheduled',
    gap: 'Gap (points)',
    known: 'Known',
    onTime: 'Returns on time',
    accepted: 'Accepted',
    note: 'Note',
    partial: 'partial: returns are missing',
    small: 'base under 10',
    noPart: 'no part in a task',
    noneDue: 'none due',
    notKnown: 'not reported',
    pages: 'Page of each province',
  },
}
