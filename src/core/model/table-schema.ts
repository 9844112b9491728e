import { isOptionalFor, listColumnsFor } from './audience.ts'
import { KIND_PATTERNS, toWholePattern } from './cell-patterns.ts'
import type { Audience, CellKind, Column } from './column.ts'
import type { Table } from './table.ts'

/** A field of a Table Schema (Data Package v2). `titleEn` and `unit` are our own additions. */
export interface TableSchemaField {
  readonly name: string
  readonly type: string
  readonly title: string
  readonly titleEn: string
  readonly description?: string
  readonly unit?: string
  readonly constraints?: Readonly<Record<string, unknown>>
  readonly categories?: readonly { readonly value: string; readonly label: string }[]
  readonly [property: string]: unknown
}

/** A Table Schema as Data Package v2 describes the columns of a CSV file. */
export interface TableSchema {
  readonly $schema: 'https://datapackage.org/profiles/2.0/tableschema.json'
  readonly fields: readonly TableSchemaField[]
  readonly primaryKey: readonly string[]
  /** Absent where there is none: the standard admits no empty list. */
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
  readonly missingValues: readonly string[]
}

const TYPES: Readonly<Record<CellKind, Readonly<Record<string, unknown>> & { readonly type: string }>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  flag: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'date' },
  month: { type: 'string' },
  instant: { type: 'datetime' },
  period: { type: 'string' },
  choice: { type: 'string' },
  list: { type: 'list', itemType: 'string', delimiter: ';' },
}

const toPattern = ({ kind, pattern }: Column): string | null => {
  if (kind === 'month' || kind === 'period') return KIND_PATTERNS[kind]
  return pattern === undefined ? null : toWholePattern(pattern)
}

const toConstraints = (column: Column, isOptional: boolean): Readonly<Record<string, unknown>> => {
  const pattern = toPattern(column)
  return {
    // An empty list is written as an empty cell.
    ...(isOptional || column.absent || column.kind === 'list' ? {} : { required: true }),
    ...(column.min === undefined ? {} : { minimum: column.min }),
    ...(column.max === undefined ? {} : { maximum: column.max }),
    ...(pattern === null ? {} : { pattern }),
    ...(column.choices ? { enum: Object.keys(column.choices) } : {}),
  }
}

const toField = (name: string, column: Column, isOptional: boolean): TableSchemaField => {
  const { title, hint, absent, unit, choices } = column
  const description = [hint?.zh, absent && `空：${absent.zh}`].filter(Boolean).join('；')
  return {
    name,
    ...TYPES[column.kind],
    title: title.zh,
    titleEn: title.en,
    ...(description ? { description } : {}),
    ...(unit === undefined ? {} : { unit }),
    constraints: toConstraints(column, isOptional),
    ...(choices ? { categories: Object.entries(choices).map(([value, words]) => ({ value, label: words.zh })) } : {}),
  }
}

const isForeignKey = ({ ref, also, kind }: Column): boolean => ref !== undefined && !also && kind !== 'list'

/**
 * Table Schema of a table as an audience sees it.
 *
 * `keyOf` tells the column by which rows of another table are named (`id`, or `code` for provinces). A list, and a
 * column that accepts texts beside names, carry no foreign key: a Table Schema has none for them.
 */
export const toTableSchema = (
  table: Table,
  keyOf: (tableName: string) => string,
  audience: Audience = 'office',
): TableSchema => {
  const columns = listColumnsFor(table, audience)
  const foreignKeys = columns.flatMap(([name, column]) =>
    column.ref !== undefined && isForeignKey(column)
      ? [{ fields: [name], reference: { resource: column.ref, fields: [keyOf(column.ref)] } }]
      : [],
  )
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(([name, column]) => toField(name, column, isOptionalFor(table, column, audience))),
    primaryKey: table.key,
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  }
}
