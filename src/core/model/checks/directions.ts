import type { Check } from './finding.ts'

const OTHER = { zh: '另一省（市）', en: 'another province' }

/** No service case goes from a province to itself. */
export const directions: Check = {
  reads: [],
  find: ({ index: { tables } }) =>
    tables['service-volumes']
      .filter(({ from, to }) => from === to)
      .map((row) => ({ code: 'E209', table: 'service-volumes', row, column: 'to', found: row.to, expected: OTHER })),
}
