import workerAddress from './desk-worker.ts?worker&url'
import type { DeskAnswer, DeskCalls, DeskMessage, DeskProgress } from './protocol.ts'

/** The worker as the page calls it. */
export interface DeskClient {
  readonly call: <C extends keyof DeskCalls>(
    call: C,
    ...argument: Parameters<DeskCalls[C]>
  ) => Promise<Awaited<ReturnType<DeskCalls[C]>>>
  readonly close: () => void
}

interface Policy {
  readonly createScriptURL: (address: string) => string
}

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: Policy) => Policy
}

/** Script addresses must be vouched for by a policy where the browser knows of any; ours vouches for the worker alone. */
const toTrusted = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory }
  const policy = trustedTypes?.createPolicy('desk', { createScriptURL: (given) => given })
  return policy?.createScriptURL(address) ?? address
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (cause: Error) => void
}

/**
 * Starts the worker. A call rejects when the worker fails at it, and every call does once the worker itself can't run;
 * `onProgress` hears how far it is.
 */
export const createDeskClient = (onProgress: (progress: DeskProgress) => void): DeskClient => {
  const worker = new Worker(toTrusted(workerAddress), { type: 'module', name: 'desk' })
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
