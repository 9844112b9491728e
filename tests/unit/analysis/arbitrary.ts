import fc from 'fast-check'
import type { RowOfTable, Tables } from '../../../src/core/model/tables.ts'
import {
  acceptance,
  createLedger,
  milestone,
  override,
  part,
  PERIODS,
  REGIONS,
  report,
  rule,
  task,
} from '../build/ledger.ts'

const PERIOD_IDS = PERIODS.map(({ id }) => id)

/** Dates around the last days of the periods, so that every comparison of dates is met from both sides. */
const anyDate = fc.constantFrom(
  '2025-06-01',
  '2025-09-30',
  '2025-12-30',
  '2025-12-31',
  '2026-01-01',
  '2026-02-14',
  '2026-03-30',
  '2026-03-31',
  '2026-04-01',
  '2026-06-29',
  '2026-06-30',
  '2026-07-01',
  '2026-12-31',
)

export const anyPercent = fc.oneof(
  fc.constantFrom(0, 0.4, 1, 59, 60, 79, 80, 99.6, 100),
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
)

interface TaskRows {
  readonly task: RowOfTable<'tasks'>
  readonly assignments: Tables['assignments']
  readonly milestones: Tables['milestones']
  readonly reports: Tables['reports']
  readonly acceptances: Tables['acceptances']
  readonly overrides: Tables['overrides']
}

const anyPartRows = (
  id: string,
  region: string,
): fc.Arbitrary<Pick<TaskRows, 'reports' | 'acceptances' | 'overrides'>> =>
  fc
    .record({
      progress: fc.tuple(...PERIOD_IDS.map(() => fc.option(fc.option(anyPercent, { freq: 8 }), { freq: 3 }))),
      reportedOn: anyDate,
      hasReturn: fc.tuple(...PERIOD_IDS.map(() => fc.boolean())),
      acceptedOn: fc.option(anyDate, { freq: 1 }),
      evidence: fc.constantFrom(null, '示例', '示例'),
      override: fc.option(fc.constantFrom('on-schedule', 'completed', 'far-behind', 'not-applicable'), { freq: 1 }),
    })
    .map(({ progress, reportedOn, hasReturn, acceptedOn, evidence, override: status }) => ({
      reports: PERIOD_IDS.filter((_, index) => hasReturn[index] ?? false).map((period, index) =>
        report(period, id, region, progress[index] ?? null, reportedOn),
      ),
      acceptances: acceptedOn === null ? [] : [acceptance(id, region, acceptedOn, evidence)],
      overrides: status === null ? [] : [override('2026-Q1', id, region, status)],
    }))

const anyTaskRows = (id: string): fc.Arbitrary<TaskRows> =>
  fc
    .record({
      theme: fc.constantFrom('A', 'B'),
      dates: fc.tuple(anyDate, anyDate),
      regions: fc.subarray([...REGIONS], { minLength: 1 }),
      firstWeight: fc.option(fc.integer({ min: 0, max: 100 })),
      milestoneDue: anyDate,
      parts: fc.tuple(...REGIONS.map((region) => anyPartRows(id, region))),
    })
    .map(({ theme, dates, regions, firstWeight, milestoneDue, parts }) => {
      const [start, due] = [...dates].sort()
      const ofParts = parts.filter((_, index) => regions.some((region) => region === REGIONS[index]))
      return {
        task: task(id, { theme, ...(start && due ? { start, due } : {}) }),
        assignments: regions.map((region, index) => part(id, region, index === 0 ? 'lead' : 'partner')),
        milestones: [
          milestone(id, `${id}-M1`, milestoneDue, firstWeight),
          milestone(id, `${id}-M2`, '2026-06-30', firstWeight === null ? null : 100 - firstWeight),
        ],
        reports: ofParts.flatMap(({ reports }) => reports),
        acceptances: ofParts.flatMap(({ acceptances }) => acceptances),
        overrides: ofParts.flatMap(({ overrides }) => overrides),
      }
    })

/** A valid ledger of one to four tasks over three quarters, without revisions. */
export const anyLedger: fc.Arbitrary<Tables> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => anyTaskRows(`T${String(9 + index).padStart(2, '0')}`))),
  )
  .map((rows) =>
    createLedger({
      rules: [rule('v1', '2024-Q3', [-10, -30]), rule('v2', '2026-Q2', [-5, -20])],
      tasks: rows.map((row) => row.task),
      assignments: rows.flatMap(({ assignments }) => assignments),
      milestones: rows.flatMap(({ milestones }) => milestones),
      reports: rows.flatMap(({ reports }) => reports),
      acceptances: rows.flatMap(({ acceptances }) => acceptances),
      overrides: rows.flatMap(({ overrides }) => overrides),
    }),
  )
