/** The items under each key, in their order. */
export const groupBy = <K, T>(items: readonly T[], toKey: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = toKey(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Order of texts by code unit, the same on every machine. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order of task numbers: `T99` before `T100`. */
export const compareTaskIds = (a: string, b: string): number =>
  Number(a.slice(1)) - Number(b.slice(1)) || compareTexts(a, b)
