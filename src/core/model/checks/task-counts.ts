import type { Check } from './finding.ts'

/** A plan has as many tasks as it declares; those that were merged into others do not count. */
export const taskCounts: Check = {
  reads: ['tasks'],
  *find({ index: { tables } }) {
    const counts = new Map<string, number>()
    for (const { plan, mergedInto } of tables.tasks) {
      if (mergedInto === null) counts.set(plan, (counts.get(plan) ?? 0) + 1)
    }
    for (const row of tables.plans) {
      const count = counts.get(row.id) ?? 0
      if (count === row.declaredTasks) continue
      const expected = {
        zh: `${count}（“任务”表（tasks）中未合并的任务数）`,
        en: `${count}, the tasks that are not merged`,
      }
      yield { code: 'W305', table: 'plans', row, column: 'declaredTasks', found: row.declaredTasks, expected }
    }
  },
}
