import type { Row } from './table.ts'
import { corrections } from './tables/corrections.ts'
import { acceptances, overrides } from './tables/decisions.ts'
import { events } from './tables/events.ts'
import { figures } from './tables/figures.ts'
import { periods, plans, themes } from './tables/plans.ts'
import { mechanisms, projects } from './tables/projects.ts'
import { regions } from './tables/regions.ts'
import { releases } from './tables/releases.ts'
import { reports } from './tables/reports.ts'
import { revisions } from './tables/revisions.ts'
import { rules } from './tables/rules.ts'
import { serviceVolumes, services } from './tables/services.ts'
import { sources } from './tables/sources.ts'
import { assignments, milestones, tasks } from './tables/tasks.ts'
import { hazards, riverCases, waters } from './tables/waters.ts'

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
