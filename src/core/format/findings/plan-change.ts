import type { ChangeRecord } from '../../analysis/change-record.ts'
import type { CellEdit, PlanChange } from '../../analysis/plan-changes.ts'
import type { PlanEditKind } from '../../analysis/plan-edit-kind.ts'
import { countDaysBetween, isDate } from '../../model/calendar.ts'
import type { Words } from '../../model/column.ts'
import { formatDate } from '../dates.ts'
import { isolate } from '../isolate.ts'
import { formatCount, pluralize } from '../numbers.ts'
import { formatPlaceName, type Place } from '../places.ts'
import { both, joinClauses } from './phrases.ts'

/** What sentences about changes need beside the change itself. */
export interface ChangeContext {
  readonly places: readonly Place[]
  readonly record: Pick<ChangeRecord, 'milestones' | 'names'>
}

/** What was edited, as the subject of a sentence; null = the sentence is said whole. */
const SUBJECTS: Readonly<Record<PlanEditKind, Words | null>> = {
  due: { zh: '完成时限', en: 'due date' },
  start: { zh: '起始日期', en: 'start' },
  target: { zh: '目标', en: 'target' },
  title: { zh: '名称', en: 'title' },
  lead: { zh: '牵头省市', en: 'lead' },
  'province-added': null,
  'province-dropped': null,
  'milestone-moved': { zh: '时限', en: 'due date' },
  'milestone-changed': { zh: '内容', en: 'wording or weight' },
  'milestone-added': null,
  'milestone-removed': null,
  merged: null,
  'task-added': null,
  'task-removed': null,
  other: null,
}

const nameMilestone = (id: string, { milestones }: ChangeContext['record']): Words => {
  const { title = null, titleEn = null } = milestones[id] ?? {}
  const zh = title === null ? id : `${id} ${isolate(title)}`
  const english = titleEn ?? title
  return { zh: `里程碑“${zh}”`, en: `milestone “${english === null ? id : `${id} ${isolate(english)}`}”` }
}

const placeOf = (code: string | null, { places }: ChangeContext): Words => {
  const place = places.find((each) => each.code === code)
  return place ? { zh: formatPlaceName(place, 'zh'), en: formatPlaceName(place, 'en') } : both(code ?? '')
}

const sayCell = (cell: string, english: string | null, context: ChangeContext): Words => {
  if (isDate(cell)) return { zh: formatDate(cell, 'zh'), en: formatDate(cell, 'en') }
  if (context.places.some(({ code }) => code === cell)) return placeOf(cell, context)
  return { zh: `“${isolate(cell)}”`, en: `“${isolate(english ?? cell)}”` }
}

const shiftOf = ({ before, after }: CellEdit): Words | null => {
  if (before === null || after === null || !isDate(before) || !isDate(after)) return null
  const days = countDaysBetween(before, after)
  const count = Math.abs(days)
  return days > 0
    ? { zh: `推后 ${formatCount(count, 'zh')} 天`, en: `${pluralize(count, 'day')} later` }
    : { zh: `提前 ${formatCount(count, 'zh')} 天`, en: `${pluralize(count, 'day')} earlier` }
}

const originalOf = ({ original }: CellEdit, context: ChangeContext): Words | null => {
  if (original === null) return null
  const said = sayCell(original, null, context)
  return { zh: `最初为${said.zh}`, en: `originally ${said.en}` }
}

const EMPTY: Words = { zh: '空', en: 'empty' }

const saidOr = (cell: string | null, english: string | null, context: ChangeContext): Words =>
  cell === null && english === null ? EMPTY : sayCell(cell ?? english ?? '', english, context)

const describeCells = (edit: CellEdit, subject: Words, context: ChangeContext): Words => {
  const before = saidOr(edit.before, edit.beforeEn, context)
  const after = saidOr(edit.after, edit.afterEn, context)
  if (edit.withheld && edit.before === null && edit.after === null)
    return { zh: `${subject.zh}有调整，内容略`, en: `${subject.en} edited, content withheld` }
  if (edit.undone)
    return { zh: `${subject.zh}调整后又改回${after.zh}`, en: `${subject.en} edited and changed back to ${after.en}` }
  const change = {
    zh: `${subject.zh}由${before.zh}改为${after.zh}`,
    en: `${subject.en} changed from ${before.en} to ${after.en}`,
  }
  return joinClauses([change, shiftOf(edit), originalOf(edit, context)])
}

const subjectOf = (edit: CellEdit, context: ChangeContext): Words => {
  const table = edit.region !== null ? 'assignments' : edit.milestone !== null ? 'milestones' : null
  const named = context.record.names[`${table ?? 'tasks'}.${edit.field}`] ?? context.record.names[`plans.${edit.field}`]
  const subject = SUBJECTS[edit.kind] ?? (named ? { zh: named.zh, en: named.en.toLowerCase() } : both(edit.field))
  if (edit.milestone !== null) {
    const milestone = nameMilestone(edit.milestone, context.record)
    return { zh: `${milestone.zh}${subject.zh}`, en: `${subject.en} of ${milestone.en}` }
  }
  if (edit.region === null) return subject
  const place = placeOf(edit.region, context)
  return { zh: `${place.zh}的${subject.zh}`, en: `${subject.en} of ${place.en}` }
}

/** Edits that are told in a sentence of their own. */
const describeRow = (edit: CellEdit, context: ChangeContext): Words | null => {
  const place = placeOf(edit.region, context)
  const milestone = nameMilestone(edit.milestone ?? '', context.record)
  switch (edit.kind) {
    case 'province-added':
      return edit.undone
        ? { zh: `${place.zh}退出后又加入`, en: `${place.en} left and joined again` }
        : { zh: `增加参与省市：${place.zh}`, en: `${place.en} takes part` }
    case 'province-dropped':
      return edit.undone
        ? { zh: `${place.zh}加入后又退出`, en: `${place.en} joined and left again` }
        : { zh: `退出参与省市：${place.zh}`, en: `${place.en} no longer takes part` }
    case 'milestone-added':
      return { zh: `增加${milestone.zh}`, en: `${milestone.en} added` }
    case 'milestone-removed':
      return { zh: `删去${milestone.zh}`, en: `${milestone.en} removed` }
    case 'merged':
      return edit.after === null
        ? { zh: '不再并入其他任务', en: 'no longer merged' }
        : { zh: `并入 ${edit.after}`, en: `merged into ${edit.after}` }
    case 'task-added':
      return { zh: '新增任务', en: 'task added to the plan' }
    case 'task-removed':
      return { zh: '移出计划', en: 'task removed from the plan' }
    default:
      return null
  }
}

/** One edited cell: `完成时限由2026年3月31日改为2026年6月30日，推后 91 天，最初为2025年12月31日`. */
export const describeCellEdit = (edit: CellEdit, context: ChangeContext): Words =>
  describeRow(edit, context) ?? describeCells(edit, subjectOf(edit, context), context)

/** All edits to the plan of a task in one sentence. */
export const describePlanChange = ({ cells }: PlanChange, context: ChangeContext): Words => {
  const said = cells.map((edit) => describeCellEdit(edit, context))
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
