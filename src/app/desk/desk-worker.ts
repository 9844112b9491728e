import { createDeskSession } from './desk-session.ts'
import { createDeskStore } from './desk-store.ts'
import type { DeskAnswer, DeskCalls, DeskMessage } from './protocol.ts'

/** Shanghai keeps UTC+8 all year. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

const answer = (message: DeskAnswer): void => postMessage(message)

const session: DeskCalls = createDeskSession({
  store: createDeskStore(),
  today,
  nowMs: () => performance.now(),
  report: (progress) => answer({ kind: 'progress', progress }),
})

const run = async ({ id, call, argument }: DeskMessage): Promise<void> => {
  try {
    // Both ends of the channel are typed by `DeskCalls`.
    const act = session[call] as (argument: unknown) => Promise<unknown>
    answer({ kind: 'done', id, result: await act(argument) })
  } catch (cause) {
    answer({ kind: 'failed', id, failure: cause instanceof Error ? cause.message : String(cause) })
  }
}

/** One call after the other, in the order in which they came. */
let last: Promise<void> = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<DeskMessage>) => {
  last = last.then(() => run(data))
})
