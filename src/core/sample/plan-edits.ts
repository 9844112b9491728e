import {
  addProvince,
  changeTarget,
  dropProvince,
  moveDue,
  moveNextMilestone,
  moveStart,
  passLead,
} from './plan-changes.ts'
import { ANHUI, JIANGSU, ZHEJIANG } from './provinces.ts'
import type { TaskPlan } from './task-plan.ts'

/** A decided change of one task's plan. */
export interface PlanEdit {
  readonly on: string
  readonly reason: string
  readonly reasonEn: string | null
  readonly apply: (plan: TaskPlan) => TaskPlan
}

/** The day on which a task goes into another, and a new one comes. */
export const MERGE_DAY = '2025-12-01'

const edit = (on: string, reason: string, reasonEn: string | null, apply: PlanEdit['apply']): PlanEdit => ({
  on,
  reason: `示例：${reason}`,
  reasonEn: reasonEn === null ? null : `Sample: ${reasonEn}`,
  apply,
})

/** The edits by place in the block, in the order of their dates. */
export const PLAN_EDITS: Readonly<Record<number, readonly PlanEdit[]>> = {
  6: [edit('2026-02-10', '安徽毗邻县区纳入共治范围', 'Anhui’s border counties join', addProvince(ANHUI))],
  12: [
    edit('2025-12-15', '前期摸底范围扩大，顺延一个季度', 'Wider baseline; put off by a quarter', moveDue('2026-03-31')),
    edit('2026-03-20', '配套系统上线推迟，再顺延一个季度', null, moveDue('2026-06-30')),
  ],
  14: [edit('2026-05-18', '依法不予公开事项的时限调整', null, moveDue('2027-03-31'))],
  17: [edit('2025-11-20', '与年度培训计划衔接', 'Aligned with the yearly training plan', moveDue('2027-06-30'))],
  20: [
    edit(
      '2026-07-21',
      '试点主要在江苏，改由江苏牵头',
      'Most pilots are in Jiangsu, which takes the lead',
      passLead(JIANGSU),
    ),
  ],
  29: [edit('2026-08-25', '浙江相关职能并入其他任务', 'Zhejiang’s share moved to other tasks', dropProvince(ZHEJIANG))],
  33: [
    edit(
      '2026-08-12',
      '试点表明原目标偏低',
      'The pilots showed that the target was low',
      changeTarget('示例：线索流转平均用时不超过2个工作日，反馈率达到95%'),
    ),
  ],
  38: [
    edit(
      '2026-07-30',
      '统一标准仍在征求意见',
      'The common standard is still under consultation',
      moveNextMilestone('2026-07-30'),
    ),
  ],
  52: [
    edit(
      '2026-09-10',
      '接口标准修订，完成时限顺延',
      'Interface standard under revision; put off',
      moveDue('2027-06-30'),
    ),
  ],
  59: [edit('2025-09-02', '牵头单位轮值', 'The lead rotates', passLead(ZHEJIANG))],
  62: [
    edit(
      '2026-03-25',
      '前置任务未完成，推迟启动',
      'An earlier task is unfinished; the start is put off',
      moveStart('2026-10-08'),
    ),
  ],
  68: [edit('2025-05-15', '统计口径调整', null, changeTarget('示例：互认鉴定机构达到36家，鉴定意见互认率达到95%'))],
  71: [edit('2026-03-12', '招生批次调整', 'Intake rescheduled', moveNextMilestone('2026-03-12'))],
}

/** The edit that sends a task into another one. */
export const mergeInto = (task: string): PlanEdit =>
  edit(MERGE_DAY, `内容相近，并入${task}`, `Similar content; merged into ${task}`, (plan) => ({
    ...plan,
    task: { ...plan.task, mergedInto: task },
  }))

/** Why a new task came when one was merged. */
export const ADDED_REASON = {
  reason: '示例：并项后新增一项，任务总数不变',
  reasonEn: 'Sample: added after the merger; the number of tasks stays',
} as const
