import type { PlanEdit } from '../../analysis/plan-edits.ts'
import type { Words } from '../../model/column.ts'
import { isDate } from '../../model/calendar.ts'
import { formatDate } from '../dates.ts'
import { isolate } from '../isolate.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { finding } from './voice.ts'

const KINDS: Readonly<Record<PlanEdit['kind'], Words>> = {
  due: { zh: '完成时限调整', en: 'due date moved' },
  start: { zh: '起始日期调整', en: 'start moved' },
  target: { zh: '目标调整', en: 'target changed' },
  title: { zh: '名称调整', en: 'title changed' },
  lead: { zh: '牵头省市变更', en: 'lead changed' },
  'province-added': { zh: '增加参与省市', en: 'province added' },
  'province-dropped': { zh: '退出参与省市', en: 'province dropped' },
  'milestone-moved': { zh: '里程碑时限调整', en: 'milestone moved' },
  'milestone-changed': { zh: '里程碑调整', en: 'milestone changed' },
  'milestone-added': { zh: '增加里程碑', en: 'milestone added' },
  'milestone-removed': { zh: '删去里程碑', en: 'milestone removed' },
  merged: { zh: '并入其他任务', en: 'merged into another task' },
  'task-added': { zh: '新增任务', en: 'task added' },
  'task-removed': { zh: '移出计划', en: 'task removed from the plan' },
  other: { zh: '其他调整', en: 'other edit' },
}

const sayCell = (cell: string, places: readonly Place[], locale: 'zh' | 'en'): string => {
  if (isDate(cell)) return formatDate(cell, locale)
  const place = places.find(({ code }) => code === cell)
  return place ? formatPlaceName(place, locale) : isolate(cell)
}

const sayChange = ({ before, after, region }: PlanEdit, places: readonly Place[], locale: 'zh' | 'en'): string => {
  const say = (cell: string): string => sayCell(cell, places, locale)
  if (region !== null) return locale === 'zh' ? `：${say(region)}` : `: ${say(region)}`
  if (before !== null && after !== null)
    return locale === 'zh' ? `：由“${say(before)}”改为“${say(after)}”` : `: from “${say(before)}” to “${say(after)}”`
  const cell = after ?? before
  return cell === null ? '' : locale === 'zh' ? `：${say(cell)}` : `: ${say(cell)}`
}

/** One edit to the plan: `完成时限调整：由“2026年12月31日”改为“2027年3月31日”`. A withheld text is left out. */
export const formatPlanEdit = finding((edit: PlanEdit, places: readonly Place[]): Words => ({
  zh: KINDS[edit.kind].zh + sayChange(edit, places, 'zh'),
  en: KINDS[edit.kind].en + sayChange(edit, places, 'en'),
}))
