const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)

/** The least value that so large a share of all values does not exceed; `share` 0.5 = median. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN

export const median = (values: readonly number[]): number => percentile(values, 0.5)
