import type { Check } from './finding.ts'

const UNIT = { zh: '单位名称', en: 'the name of a unit' }

/** Every part names the unit that does the work. */
export const units: Check = {
  reads: [],
  find: ({ index: { tables } }) =>
    tables.assignments
      .filter(({ unit }) => unit === null)
      .map((row) => ({ code: 'W304', table: 'assignments', row, column: 'unit', found: null, expected: UNIT })),
}
