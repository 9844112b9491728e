import { comparePeriods } from '../../model/calendar.ts'
import { computePlanOn } from '../../model/plan-on.ts'
import { sortRows } from '../../model/json.ts'
import type { Table } from '../../model/table.ts'
import { TABLE_NAMES, TABLES } from '../../model/tables.ts'
import type { RowOfTable, TableName, Tables } from '../../model/tables.ts'
import { dropNotYet, isCorrectionOut, undoCorrections } from './corrections.ts'
import { dropForgotten } from './forgotten.ts'
import { findReleased } from './released.ts'
import type { Released } from './released.ts'

type AnyRow = Readonly<Record<string, unknown>>
type AnyTables = Readonly<Record<TableName, readonly AnyRow[]>>

/** Whether the period or the date of a row, as its table declares it, is out. What is undated is. */
const isDatedOut = (table: Table, row: AnyRow, released: Released): boolean => {
  const cell = table.datedBy === undefined ? null : row[table.datedBy]
  const column = table.columns[table.datedBy ?? '']
  if (typeof cell !== 'string' || !column) return true
  if (column.kind !== 'period') return cell <= released.end
  const isNamed = column.ref === 'periods' || table.name === 'periods'
  return isNamed ? released.periods.has(cell) : comparePeriods(cell, released.last) <= 0
}

/** A plan with a released period is out, whenever it was signed. */
const isPlanOut = (tables: Tables, released: Released, plan: RowOfTable<'plans'>): boolean =>
  isDatedOut(TABLES.plans, plan, released) ||
  tables.periods.some(({ id, plan: own }) => own === plan.id && released.periods.has(id))

/** A milestone that was done later is not done yet, and has no evidence that it was. */
const toOpenMilestone = (row: RowOfTable<'milestones'>, { end }: Released): RowOfTable<'milestones'> =>
  row.doneOn !== null && row.doneOn > end ? { ...row, doneOn: null, evidence: null, evidenceEn: null } : row

/** Ids of plans and tasks that are in the tables now and are not out. */
type Cut = Readonly<Partial<Record<string, ReadonlySet<unknown>>>>

const listMissing = (present: readonly AnyRow[], out: readonly AnyRow[]): ReadonlySet<unknown> => {
  const kept = new Set(out.map((row) => row['id']))
  return new Set(present.map((row) => row['id']).filter((id) => !kept.has(id)))
}

/** Rows of a table without those that must name a plan or a task and name one that is cut. */
const dropOwned = <R extends AnyRow>(table: Table, rows: readonly R[], cut: Cut): readonly R[] => {
  const owners = Object.entries(table.columns).flatMap(([name, { ref = '', absent }]) => {
    const ids = absent ? undefined : cut[ref]
    return ids && ids.size > 0 ? [{ name, ids }] : []
  })
  return owners.length === 0 ? rows : rows.filter((row) => !owners.some(({ name, ids }) => ids.has(row[name])))
}

/** The plan as it is out: in force on the last day, without plans that were signed later. */
const cutPlan = (tables: Tables, released: Released): Tables => {
  const inForce = { ...tables, ...computePlanOn(tables, released.end) }
  const plans = inForce.plans.filter((plan) => isPlanOut(tables, released, plan))
  const plansCut = { plans: listMissing(tables.plans, plans) }
  const tasks = dropOwned(TABLES.tasks, inForce.tasks, plansCut)
  const cut: Cut = { ...plansCut, tasks: listMissing(tables.tasks, tasks) }
  const milestones = inForce.milestones.map((row) => toOpenMilestone(row, released))
  const all: AnyTables = { ...inForce, plans, tasks, milestones }
  const cutRows = (name: TableName): readonly AnyRow[] => {
    const rows = dropOwned(TABLES[name], all[name], cut)
    return rows === tables[name] ? rows : sortRows(TABLES[name], rows)
  }
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, cutRows(name)])) as unknown as Tables // as they were named
}

/** Tasks as they are out: what is withheld now is so at once, whichever plan is shown and whatever was corrected since. */
const keepWithheld = (tasks: Tables['tasks'], present: Tables['tasks']): Tables['tasks'] => {
  const withheld = new Set(present.flatMap(({ id, disclosure }) => (disclosure === 'withheld' ? [id] : [])))
  return tasks.map((task) => (withheld.has(task.id) ? { ...task, disclosure: 'withheld' } : task))
}

/** What is out: the tables, and of when they are. */
export interface CutTables {
  readonly tables: Tables
  /** The same, but for tasks that are withheld since: those are as the revisions that are out have them. */
  readonly asRevised: Tables
  readonly released: Released
}

/**
 * The tables as they are out at an instant, with nothing in them that was reported in or decided after the last released
 * period; null = no period is released yet. `now` is written as `releaseAt` is, with `+08:00`.
 *
 * Rows with a period are cut by it, all others by their date against the last day of that period; the plan is the one
 * in force on that day, and what was done later is not done. Values that were corrected later are what they were
 * before. A task that is withheld now is withheld, whenever that was decided. Sources, services and waters that only
 * rows left out speak of are left out with them.
 */
export const cutTables = (tables: Tables, now: string): CutTables | null => {
  const released = findReleased(tables, now)
  if (!released) return null
  const later = tables.corrections.filter((correction) => !isCorrectionOut(correction, released))
  const plan = cutPlan(tables, released)
  const cut: AnyTables = {
    ...plan,
    ...Object.fromEntries(
      TABLE_NAMES.filter((name) => name !== 'plans' && name !== 'corrections').map((name) => {
        const table: Table = TABLES[name]
        const rows: readonly AnyRow[] = plan[name]
        const out = dropNotYet(table, rows, later).filter((row) => isDatedOut(table, row, released))
        return [name, undoCorrections(table, out, later)]
      }),
    ),
    corrections: plan.corrections.filter((correction) => isCorrectionOut(correction, released)),
    releases: plan.releases.filter(
      (row) => isDatedOut(TABLES.releases, row, released) && row.releasedOn <= released.today,
    ),
  }
  const asRevised = dropForgotten(tables, cut as unknown as Tables) // every row is one of its table
  return { tables: { ...asRevised, tasks: keepWithheld(asRevised.tasks, tables.tasks) }, asRevised, released }
}
