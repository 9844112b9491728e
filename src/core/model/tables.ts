import type { Row } from './table.ts'
import { assignments, milestones, periods, plans, rules, tasks, themes } from './tables/plan.ts'
import { events, figures, mechanisms, projects, regions, services, sources, waters } from './tables/reference.ts'
import {
  acceptances,
  corrections,
  hazards,
  overrides,
  releases,
  reports,
  revisions,
  riverCases,
  serviceVolumes,
} from './tables/returns.ts'

/** Every declared table by its name, in the order in which tables are listed. */
export const TABLES = {
  regions,
  sources,
  figures,
  events,
  projects,
  mechanisms,
  plans,
  periods,
  themes,
  rules,
  tasks,
  assignments,
  milestones,
  reports,
  acceptances,
  overrides,
  revisions,
  services,
  'service-volumes': serviceVolumes,
  waters,
  hazards,
  'river-cases': riverCases,
  corrections,
  releases,
} as const

/** Name of a declared table. */
export type TableName = keyof typeof TABLES

/** The names in declared order. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

/** Row type of the table of that name. */
export type RowOfTable<N extends TableName> = Row<(typeof TABLES)[N]>

/** Rows of every table; a table that nobody filled is empty, never absent. */
export type Tables = { readonly [N in TableName]: readonly RowOfTable<N>[] }
