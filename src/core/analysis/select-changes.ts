import type { ChangeKind } from './change-kinds.ts'
import type { PeriodChange, PeriodChanges } from './period-changes.ts'
import type { RegionCode, TaskProgress } from './types.ts'

/** What a reader asked of the changes. Null = not asked. */
export interface ChangeSelection {
  readonly kind: ChangeKind | null
  readonly province: RegionCode | null
}

type Stand = Pick<PeriodChanges, 'before' | 'after'>

const isIn = (task: TaskProgress | undefined, region: RegionCode): boolean =>
  task?.parts.some((part) => part.region === region) ?? false

const hasPart = ({ before, after }: Stand, task: string | null, region: RegionCode): boolean =>
  task !== null && (isIn(after.get(task), region) || isIn(before.get(task), region))

/** Whether a change concerns a province: its own return or part, or the plan or the whole of a task that it takes part in. */
const concerns = (entry: PeriodChange, region: RegionCode, stand: Stand): boolean => {
  switch (entry.kind) {
    case 'returns':
    case 'parts':
      return entry.parts.some((part) => part.region === region)
    case 'corrections':
      return entry.correction.key.split('/').includes(region)
    default:
      return hasPart(stand, entry.task, region)
  }
}

/** The entries that were asked for, in their order. With a province, a change of returns keeps that province alone. */
export const selectChanges = (changes: PeriodChanges, { kind, province }: ChangeSelection): readonly PeriodChange[] =>
  changes.entries
    .filter(
      (entry) => (kind === null || entry.kind === kind) && (province === null || concerns(entry, province, changes)),
    )
    .map((entry) =>
      entry.kind === 'returns' && province !== null
        ? { ...entry, parts: entry.parts.filter(({ region }) => region === province) }
        : entry,
    )
