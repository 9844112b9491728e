import type { Check } from './finding.ts'

const ONE = { zh: '恰好一个牵头', en: 'exactly one lead' }

/** Every task has exactly one lead. A task that was merged into another may have none left. */
export const leads: Check = {
  reads: ['tasks', 'assignments'],
  *find({ index: { tables } }) {
    const leadsOf = new Map<string, string[]>()
    for (const { task, region, role } of tables.assignments) {
      if (role === 'lead') leadsOf.set(task, [...(leadsOf.get(task) ?? []), region])
    }
    for (const row of tables.tasks) {
      const found = leadsOf.get(row.id) ?? []
      if (found.length === 1 || (found.length === 0 && row.mergedInto !== null)) continue
      yield { code: 'E210', table: 'tasks', row, column: null, found: found.join(' / ') || null, expected: ONE }
    }
  },
}
