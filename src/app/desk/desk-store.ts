import { clear, createStore, get, set } from 'idb-keyval'
import type { GivenBase } from './protocol.ts'

/** A file as the browser keeps it. */
export interface KeptFile {
  readonly name: string
  readonly content: Blob
}

/** What lies on the desk, over reloads. */
export interface Kept {
  readonly files: readonly KeptFile[]
  readonly base: GivenBase | null
}

/** Where the browser keeps it; every promise rejects where the browser keeps nothing. */
export interface DeskStore {
  readonly read: () => Promise<Kept>
  readonly write: (kept: Kept) => Promise<void>
  readonly forget: () => Promise<void>
}

const EMPTY: Kept = { files: [], base: null }
const KEY = 'desk'

/** The browser's own database on this machine. */
export const createDeskStore = (): DeskStore => {
  const store = createStore('desk', 'given')
  return {
    read: async () => (await get<Kept>(KEY, store)) ?? EMPTY,
    write: (kept) => set(KEY, kept, store),
    forget: () => clear(store),
  }
}
