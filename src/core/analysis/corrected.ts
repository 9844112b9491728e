import type { RegionCode, TaskProgress } from './types.ts'

/**
 * How many of the values on which a period's means and statuses rest were corrected after they were published: of one
 * province, or of all (null).
 */
export const countCorrected = (tasks: readonly Pick<TaskProgress, 'parts'>[], region: RegionCode | null): number =>
  tasks.reduce(
    (count, { parts }) =>
      count + parts.filter((part) => part.corrected && (region === null || part.region === region)).length,
    0,
  )
