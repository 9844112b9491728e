import type { Words } from '../../model/column.ts'
import type { Definition, MethodBlock } from './types.ts'

type Block = MethodBlock<Words>

/** A pair of words. */
export const words = (zh: string, en: string): Words => ({ zh, en })

/** A paragraph. */
export const paragraph = (zh: string, en: string): Block => ({ kind: 'paragraph', text: { zh, en } })

/** A list without an order. */
export const list = (...items: readonly Words[]): Block => ({ kind: 'list', ordered: false, items })

/** Terms with their meanings. */
export const definitions = (items: readonly Definition<Words>[]): Block => ({ kind: 'definitions', items })

/** A table; each row has as many cells as the head. */
export const table = (caption: Words, head: readonly Words[], rows: readonly (readonly Words[])[]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
})
