import { COMPARISON } from './comparison.ts'
import type { Formula } from './formula.ts'
import { HAZARD_MISSING, HAZARD_RATE, HAZARD_TOTALS, HAZARD_WAITING } from './hazard-formulas.ts'
import { MOVED } from './moves.ts'
import { OVERRIDES } from './override.ts'
import { GAP, ROUNDING } from './printed.ts'
import { ACCEPTANCE_SHARE, ON_TIME_SHARE, SMALL_BASE, STATUS_SHARE } from './province-measures.ts'
import { ON_TIME, RETURN_DUE, SILENT } from './returns.ts'
import { ROLL_UP } from './roll-up.ts'
import { RULE_VERSION } from './rule-version.ts'
import { ELAPSED, PLAN_IN_FORCE, SCHEDULED } from './scheduled.ts'
import { SERVICE_RETURN_DUE } from './service-returns.ts'
import { SERVICE_CHANGE, SERVICE_SUM } from './service-sums.ts'
import { BEHIND_PARTS, DUE_NEXT, OVERDUE, PARTIAL, TASK_PROGRESS } from './task.ts'

/** Every formula of the site in the order in which the page of methods explains them. */
export const FORMULAS: readonly Formula[] = [
  PLAN_IN_FORCE,
  ELAPSED,
  SCHEDULED,
  ROUNDING,
  GAP,
  TASK_PROGRESS,
  ROLL_UP,
  PARTIAL,
  BEHIND_PARTS,
  STATUS_SHARE,
  ON_TIME_SHARE,
  ACCEPTANCE_SHARE,
  SMALL_BASE,
  RETURN_DUE,
  ON_TIME,
  SILENT,
  OVERDUE,
  DUE_NEXT,
  COMPARISON,
  MOVED,
  OVERRIDES,
  RULE_VERSION,
  SERVICE_RETURN_DUE,
  SERVICE_SUM,
  SERVICE_CHANGE,
  HAZARD_TOTALS,
  HAZARD_WAITING,
  HAZARD_RATE,
  HAZARD_MISSING,
]
