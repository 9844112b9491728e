import type { Check, Finding } from './finding.ts'

interface Span {
  readonly table: 'plans' | 'periods' | 'tasks'
  readonly row: Readonly<Record<string, unknown>>
  readonly start: string
  readonly end: string
  readonly column: string
}

const toFinding = ({ table, row, start, end, column }: Span): Finding => ({
  code: 'E203',
  table,
  row,
  column,
  found: end,
  expected: { zh: `不早于起日 ${start}`, en: `not before its start, ${start}` },
})

/** Plans, periods and tasks do not end before they start. */
export const dateOrder: Check = {
  reads: [],
  *find({ index: { tables } }) {
    const spans: readonly Span[] = [
      ...tables.plans.map((row) => ({ table: 'plans', row, start: row.start, end: row.due, column: 'due' }) as const),
      ...tables.periods.map(
        (row) => ({ table: 'periods', row, start: row.start, end: row.end, column: 'end' }) as const,
      ),
      ...tables.tasks.map((row) => ({ table: 'tasks', row, start: row.start, end: row.due, column: 'due' }) as const),
    ]
    for (const span of spans) if (span.end < span.start) yield toFinding(span)
  },
}
