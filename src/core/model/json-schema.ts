import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { Audience } from './column.ts'
import { toRowSchema } from './row-schema.ts'
import type { Table } from './table.ts'

/** A JSON Schema, ready to be written. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * JSON Schema 2020-12 of a table file as an audience sees it: a list of rows.
 *
 * It accepts and refuses, row by row, what the parser does.
 */
export const toTableJsonSchema = (table: Table, audience: Audience = 'office'): JsonSchema => {
  const rows = v.pipe(
    v.array(toRowSchema(table, audience)),
    v.title(`${table.title.zh} / ${table.title.en}`),
    v.description([table.rowMeans.en, table.note?.en].filter(Boolean).join('. ')),
  )
  return { ...toJsonSchema(rows, { target: 'draft-2020-12', errorMode: 'ignore' }) }
}
