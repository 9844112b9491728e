interface Pool {
  /** Starts a piece of work as soon as there is room for it. Rejects once a piece has failed. */
  readonly add: (work: () => Promise<unknown>) => Promise<void>
  /** Waits for all that was added. */
  readonly finish: () => Promise<void>
}

/** Runs pieces of work side by side, at most `limit` at a time. */
export const createPool = (limit: number): Pool => {
  const pending = new Set<Promise<void>>()
  const failures: unknown[] = []

  const run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      failures.push(cause)
    }
  }
  const refuse = (): void => {
    if (failures.length > 0) throw failures[0]
  }

  return {
    add: async (work) => {
      while (pending.size >= limit) await Promise.race(pending)
      refuse()
      const piece = run(work).finally(() => pending.delete(piece))
      pending.add(piece)
    },
    finish: async () => {
      await Promise.all(pending)
      refuse()
    },
  }
}
