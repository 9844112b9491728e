import { compareTaskIds, groupBy } from '../model/grouping.ts'
import type { RecordedEdit } from './change-record.ts'
import type { PlanEditKind } from './plan-edit-kind.ts'
import type { RegionCode } from './types.ts'

/** A decision that edited a cell of the plan. */
export interface EditStep {
  readonly on: string
  /** Empty = withheld, or none was given. */
  readonly reason: string
  readonly reasonEn: string | null
}

/** All that was done to one cell of the plan between two days, drawn together: the value it had, and the one it has. */
export interface CellEdit {
  readonly kind: PlanEditKind
  readonly region: RegionCode | null
  readonly milestone: string | null
  readonly field: string
  /** The very first value, if it was edited before the first of the two days already; else null. */
  readonly original: string | null
  readonly before: string | null
  readonly after: string | null
  /** The same in English where the cell has a twin that was edited too. */
  readonly beforeEn: string | null
  readonly afterEn: string | null
  /** Edited, and edited back. */
  readonly undone: boolean
  /** Its texts are withheld by law. */
  readonly withheld: boolean
  /** Oldest first. */
  readonly steps: readonly EditStep[]
}

/** Edits to the plan of one task between two days. `task` null = the plan itself. */
export interface PlanChange {
  readonly kind: 'plan'
  readonly task: string | null
  /** What moves the yardstick most stands first. */
  readonly cells: readonly CellEdit[]
}

/** After `after`, up to and including `until`. */
export interface DaySpan {
  readonly after: string
  readonly until: string
}

/** Order of edits within a task, and of the tasks by their first: what moves the yardstick most comes first. */
const EDIT_ORDER: readonly PlanEditKind[] = [
  'due',
  'target',
  'start',
  'lead',
  'province-dropped',
  'province-added',
  'task-removed',
  'merged',
  'task-added',
  'milestone-moved',
  'milestone-removed',
  'milestone-added',
  'milestone-changed',
  'title',
  'other',
]

const toBaseField = (field: string): string => field.replace(/En$/, '')

/** What an edit is about: edits with the same text are steps of one change. */
const toCell = ({ kind, region, milestone, field }: RecordedEdit): string => {
  if (kind === 'lead') return 'lead'
  if (kind === 'task-added' || kind === 'task-removed') return 'task'
  return [region ?? '', milestone ?? '', toBaseField(field)].join('/')
}

/** A task that comes or goes brings or takes its parts and milestones: they are not told one by one. */
const withoutRowsOfTask = (edits: readonly RecordedEdit[]): readonly RecordedEdit[] => {
  const days = new Set(edits.filter(({ kind }) => kind === 'task-added' || kind === 'task-removed').map(({ on }) => on))
  if (days.size === 0) return edits
  const isRow = ({ field, region, milestone }: RecordedEdit): boolean =>
    field === '*' && (region !== null || milestone !== null)
  return edits.filter((edit) => !(isRow(edit) && days.has(edit.on)))
}

interface Ends {
  readonly before: string | null
  readonly after: string | null
}

const toEnds = (edits: readonly RecordedEdit[]): Ends => ({
  before: edits[0]?.before ?? null,
  after: edits.at(-1)?.after ?? null,
})

const isUndone = (edits: readonly RecordedEdit[], ends: readonly Ends[]): boolean => {
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return false
  if (first.field === '*') return first.kind !== last.kind
  return edits.length > 1 && ends.every(({ before, after }) => before === after) && !first.withheld
}

const toSteps = (edits: readonly RecordedEdit[]): readonly EditStep[] =>
  [...groupBy(edits, ({ on }) => on).values()].flatMap(([edit]) =>
    edit ? [{ on: edit.on, reason: edit.reason, reasonEn: edit.reasonEn }] : [],
  )

/** `edits` = those of the span; `earlier` = those before it. Both of one cell, oldest first. */
const toCellEdit = (edits: readonly RecordedEdit[], earlier: readonly RecordedEdit[]): readonly CellEdit[] => {
  const last = edits.at(-1)
  if (!last) return []
  const isTwin = ({ field }: RecordedEdit): boolean => field !== toBaseField(field)
  const base = toEnds(edits.filter((edit) => !isTwin(edit)))
  const twin = toEnds(edits.filter(isTwin))
  const original = earlier.find((edit) => !isTwin(edit))?.before ?? null
  return [
    {
      kind: last.kind,
      region: last.region,
      milestone: last.milestone,
      field: toBaseField(last.field),
      original: original === base.before ? null : original,
      ...base,
      beforeEn: twin.before,
      afterEn: twin.after,
      undone: isUndone(edits, [base, twin]),
      withheld: last.withheld,
      steps: toSteps(edits),
    },
  ]
}

const rankOf = ({ kind }: { readonly kind: PlanEditKind }): number => EDIT_ORDER.indexOf(kind)

const toPlanChange = (task: string | null, edits: readonly RecordedEdit[], span: DaySpan): readonly PlanChange[] => {
  const told = withoutRowsOfTask(edits)
  const cells = [...groupBy(told, toCell).values()]
    .flatMap((all) =>
      toCellEdit(
        all.filter(({ on }) => on > span.after),
        all.filter(({ on }) => on <= span.after),
      ),
    )
    .sort((a, b) => rankOf(a) - rankOf(b))
  return cells.length === 0 ? [] : [{ kind: 'plan', task, cells }]
}

const firstRank = ({ cells }: PlanChange): number => (cells[0] ? rankOf(cells[0]) : EDIT_ORDER.length)

type EditsByTask = ReadonlyMap<string | null, readonly RecordedEdit[]>

/** The same record is asked for several spans. */
const known = new WeakMap<readonly RecordedEdit[], EditsByTask>()

const byTask = (edits: readonly RecordedEdit[]): EditsByTask => {
  const grouped = known.get(edits) ?? groupBy(edits, ({ task }) => task)
  known.set(edits, grouped)
  return grouped
}

/** The edits to the plan within a span, by task; the edits of one cell make up one change. */
export const computePlanChanges = (edits: readonly RecordedEdit[], span: DaySpan): readonly PlanChange[] =>
  [...byTask(edits)]
    .filter(([, all]) => all.some(({ on }) => on > span.after && on <= span.until))
    .flatMap(([task, all]) =>
      toPlanChange(
        task,
        all.filter(({ on }) => on <= span.until),
        span,
      ),
    )
    .sort((a, b) => firstRank(a) - firstRank(b) || compareTaskIds(a.task ?? 'T0', b.task ?? 'T0'))
