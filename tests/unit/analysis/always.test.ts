import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tables } from '../../../src/core/model/tables.ts'
import { STATUSES, type Status } from '../../../src/core/model/status.ts'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import type { PeriodProgress, Printed, RollUp, TaskProgress } from '../../../src/core/analysis/types.ts'
import { anyLedger, anyPercent } from './arbitrary.ts'
import { milestone, part, REGIONS, report, revision } from '../build/ledger.ts'

const rollUpsOf = ({ plan, provinces, themes, themeProvinces }: PeriodProgress): readonly RollUp[] => [
  plan,
  ...Object.values(provinces),
  ...Object.values(themes),
  ...Object.values(themeProvinces).flatMap((theme) => Object.values(theme)),
]

const addsUp = ({ progressPercent, scheduledPercent, gapPoints }: Printed): boolean =>
  progressPercent === null || scheduledPercent === null
    ? gapPoints === null
    : gapPoints === progressPercent - scheduledPercent

const liesBetween = (whole: Printed, parts: readonly Printed[]): boolean => {
  const known = parts.flatMap(({ progressPercent }) => (progressPercent === null ? [] : [progressPercent]))
  if (whole.progressPercent === null) return known.length === 0
  return Math.min(...known) <= whole.progressPercent && whole.progressPercent <= Math.max(...known)
}

const rankOf = (status: Status): number => STATUSES[status].rank ?? Number.POSITIVE_INFINITY

describe('whatever the ledger says', () => {
  test('printed progress, scheduled and gap add up everywhere', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) =>
        computeAllPeriods(ledger).every((progress) =>
          [...rollUpsOf(progress), ...progress.tasks, ...progress.tasks.flatMap(({ parts }) => parts)].every(addsUp),
        ),
      ),
    )
  })

  test('a roll-up lies between its parts', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) =>
        computeAllPeriods(ledger).every(
          ({ plan, provinces, themes, tasks }) =>
            tasks.every((task) => liesBetween(task, task.parts)) &&
            liesBetween(plan, tasks) &&
            Object.entries(themes).every(([id, theme]) =>
              liesBetween(
                theme,
                tasks.filter((task) => task.theme === id),
              ),
            ) &&
            REGIONS.every((code) => {
              const parts = tasks.flatMap((task) => task.parts.filter(({ region }) => region === code))
              return provinces[code] !== undefined && liesBetween(provinces[code], parts)
            }),
        ),
      ),
    )
  })

  test('counts add up to the total, and received and missing returns to those due', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        for (const progress of computeAllPeriods(ledger)) {
          for (const { counts, total, returns, partial } of rollUpsOf(progress)) {
            expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
            expect(returns.received + returns.missing).toBe(returns.due)
            expect(partial).toBe(returns.missing > 0)
          }
          const ofProvinces = Object.values(progress.provinces).map(({ returns }) => returns.due)
          expect(ofProvinces.reduce((sum, due) => sum + due, 0)).toBe(progress.plan.returns.due)
        }
      }),
    )
  })

  test('scheduled progress never falls while the plan is unchanged', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const scheduled = computeAllPeriods(ledger).map(({ tasks }) =>
          tasks.map(({ scheduledExact }) => scheduledExact),
        )
        return scheduled.every((now, index) => now.every((exact, at) => exact >= (scheduled[index - 1]?.[at] ?? 0)))
      }),
    )
  })

  test('a partial task is computed as on schedule at best', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) =>
        computeAllPeriods(ledger).every(({ tasks }) =>
          tasks.every(({ partial, computedStatus }) => !partial || rankOf(computedStatus) >= rankOf('on-schedule')),
        ),
      ),
    )
  })
})

const TABLE_SHUFFLES = [
  'regions',
  'periods',
  'themes',
  'rules',
  'tasks',
  'assignments',
  'milestones',
  'reports',
  'acceptances',
  'overrides',
] as const

test('the order of rows changes nothing', () => {
  const shuffled = anyLedger.chain((ledger) => {
    const orders = TABLE_SHUFFLES.map((name) =>
      fc.shuffledSubarray([...ledger[name].keys()], { minLength: ledger[name].length }),
    )
    return fc.tuple(...orders).map((indexes) => {
      const rows = TABLE_SHUFFLES.map((name, at) => [name, (indexes[at] ?? []).map((index) => ledger[name][index])])
      const other: Tables = { ...ledger, ...Object.fromEntries(rows) }
      return [ledger, other] as const
    })
  })
  fc.assert(
    fc.property(shuffled, ([ledger, other]) => {
      expect(JSON.stringify(computeAllPeriods(other))).toBe(JSON.stringify(computeAllPeriods(ledger)))
    }),
  )
})

test('a later edit of the plan changes nothing in the periods before it', () => {
  const anyEdit = fc.record({
    on: fc.constantFrom('2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30', '2026-07-15'),
    kind: fc.constantFrom('due', 'start', 'added', 'dropped', 'milestone', 'merged', 'weight'),
  })
  const apply = (tables: Tables, on: string, kind: string): Tables => {
    const [first] = tables.tasks
    const ofFirst = tables.assignments.filter(({ task }) => task === first?.id)
    const [dropped] = ofFirst
    const missing = REGIONS.find((code) => !ofFirst.some(({ region }) => region === code))
    const [step] = tables.milestones
    if (!first || !dropped || !step) return tables
    const setTask = (field: 'due' | 'start' | 'mergedInto', after: string): Tables => ({
      ...tables,
      tasks: tables.tasks.map((row) => (row === first ? { ...row, [field]: after } : row)),
      revisions: [revision('R1', on, ['tasks', first.id, field, first[field], after])],
    })
    if (kind === 'due') return setTask('due', '2027-01-01')
    if (kind === 'start') return setTask('start', '2025-05-01')
    if (kind === 'merged') return setTask('mergedInto', 'T99')
    if (kind === 'dropped') {
      const key = `${dropped.task}/${dropped.region}`
      const revisions = [revision('R1', on, ['assignments', key, '*', JSON.stringify(dropped), null])]
      return { ...tables, assignments: tables.assignments.filter((row) => row !== dropped), revisions }
    }
    if (kind === 'added' && missing) {
      const row = part(first.id, missing)
      const revisions = [revision('R1', on, ['assignments', `${first.id}/${missing}`, '*', null, JSON.stringify(row)])]
      return { ...tables, assignments: [...tables.assignments, row], revisions }
    }
    if (kind === 'milestone') {
      const row = milestone(first.id, 'T09-M9', '2026-02-02', null)
      const revisions = [revision('R1', on, ['milestones', row.id, '*', null, JSON.stringify(row)])]
      return { ...tables, milestones: [...tables.milestones, row], revisions }
    }
    return {
      ...tables,
      milestones: tables.milestones.map((row) => (row === step ? { ...row, weight: 7 } : row)),
      revisions: [
        revision('R1', on, ['milestones', step.id, 'weight', step.weight === null ? null : String(step.weight), '7']),
      ],
    }
  }
  fc.assert(
    fc.property(anyLedger, anyEdit, (ledger, { on, kind }) => {
      const isPast = ({ end }: PeriodProgress): boolean => end < on
      const edited = computeAllPeriods(apply(ledger, on, kind)).filter(isPast)
      expect(edited).toEqual(computeAllPeriods(ledger).filter(isPast))
    }),
  )
})

interface Change {
  readonly before: TaskProgress
  readonly after: TaskProgress
  readonly region: string
}

/** Every task of which one return is taken away or replaced, before and after. */
const computeChange = (ledger: Tables, at: number, progress: number | null): Change | null => {
  const chosen = ledger.reports[at % Math.max(1, ledger.reports.length)]
  if (!chosen) return null
  const others = ledger.reports.filter((row) => row !== chosen)
  const replaced = report(chosen.period, chosen.task, chosen.region, progress, chosen.reportedOn)
  const find = (tables: Tables): TaskProgress | undefined =>
    computeAllPeriods(tables)
      .find(({ period }) => period === chosen.period)
      ?.tasks.find(({ task }) => task === chosen.task)
  const before = find(ledger)
  const after = find({ ...ledger, reports: progress === null ? others : [...others, replaced] })
  return before && after ? { before, after, region: chosen.region } : null
}

const partOf = (task: TaskProgress, region: string): TaskProgress['parts'][number] | undefined =>
  task.parts.find((row) => row.region === region)

describe('taking a return away', () => {
  const anyRemoval = fc.tuple(anyLedger, fc.nat(40)).map(([ledger, at]) => computeChange(ledger, at, null))

  test('never turns partial into complete', () => {
    fc.assert(fc.property(anyRemoval, (change) => change === null || !change.before.partial || change.after.partial))
  })

  test('leaves the computed task as it was, or partial and on schedule at best, or not started', () => {
    fc.assert(
      fc.property(anyRemoval, (change) => {
        if (change === null) return true
        const { before, after, region } = change
        const untouched = after.computedStatus === before.computedStatus && after.knownPercent === before.knownPercent
        const isNotStarted = partOf(after, region)?.computedStatus === 'not-started'
        return untouched || isNotStarted || (after.partial && rankOf(after.computedStatus) >= rankOf('on-schedule'))
      }),
    )
  })

  test('that is not below the mean of the task never improves the task', () => {
    fc.assert(
      fc.property(anyRemoval, (change) => {
        if (change === null) return true
        const { before, after, region } = change
        const removed = partOf(before, region)?.knownPercent ?? 0
        const isBelowMean = before.knownPercent === null || removed < before.knownPercent
        return isBelowMean || rankOf(after.computedStatus) >= rankOf(before.computedStatus)
      }),
    )
  })

  test('never improves the part', () => {
    fc.assert(
      fc.property(anyRemoval, (change) => {
        const [was, is] = change ? [partOf(change.before, change.region), partOf(change.after, change.region)] : []
        return !was || !is || rankOf(is.computedStatus) >= rankOf(was.computedStatus)
      }),
    )
  })
})

test('from completed to far behind, a lower progress never gives a better status', () => {
  fc.assert(
    fc.property(anyLedger, fc.nat(40), anyPercent, (ledger, at, progress) => {
      const change = computeChange(ledger, at, progress)
      if (change === null) return true
      const { before, after, region } = change
      const [was, is] = [partOf(before, region), partOf(after, region)]
      if (!was || !is || was.knownPercent === null || is.knownPercent === null) return true
      const [lower, higher] = is.knownPercent <= was.knownPercent ? [after, before] : [before, after]
      const [lowerPart, higherPart] = is.knownPercent <= was.knownPercent ? [is, was] : [was, is]
      return (
        rankOf(lowerPart.computedStatus) >= rankOf(higherPart.computedStatus) &&
        rankOf(lower.computedStatus) >= rankOf(higher.computedStatus)
      )
    }),
  )
})
