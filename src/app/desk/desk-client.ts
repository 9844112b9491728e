import type { DeskAnswer, DeskCalls, DeskMessage, DeskProgress } from './protocol.ts'

/** The worker as the page calls it. */
export interface DeskClient {
  readonly call: <C extends keyof DeskCalls>(
    call: C,
    ...argument: Parameters<DeskCalls[C]>
  ) => Promise<Awaited<ReturnType<DeskCalls[C]>>>
  readonly close: () => void
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (cause: Error) => void
}

/**
 * Speaks with the worker. A call rejects when the worker fails at it, and every call does once the worker itself can't run;
 * `onProgress` hears how far it is.
 */
export const createDeskClient = (worker: Worker, onProgress: (progress: DeskProgress) => void): DeskClient => {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let failure: Error | null = null

  worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
    if (data.kind === 'progress') return onProgress(data.progress)
    const own = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'done') own?.resolve(data.result)
    else own?.reject(new Error(data.failure))
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    failure = new Error(event.message || 'the worker did not start')
    for (const { reject } of waiting.values()) reject(failure)
    waiting.clear()
  })

  return {
    call: (call, ...[argument]) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        count += 1
        // Both ends of the channel are typed by `DeskCalls`.
        waiting.set(count, { resolve: resolve as Waiting['resolve'], reject })
        worker.postMessage({ id: count, call, argument } satisfies DeskMessage)
      }),
    close: () => worker.terminate(),
  }
}
