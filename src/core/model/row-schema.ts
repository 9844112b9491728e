import * as v from 'valibot'
import { isOptionalFor, listColumnsFor } from './audience.ts'
import { ITEM_PATTERN, KIND_PATTERNS, TEXT_PATTERN, toWholePattern } from './cell-patterns.ts'
import type { Audience, Column } from './column.ts'
import type { Table } from './table.ts'

type CellSchema = v.GenericSchema<unknown, unknown>

const text = (pattern: string, code: string): CellSchema =>
  v.pipe(v.string('E108'), v.regex(new RegExp(pattern, 'u'), code))

const form = (pattern: string, code: string): CellSchema =>
  v.pipe(v.string(code), v.regex(new RegExp(pattern, 'u'), code))

const numeric = ({ kind, min, max }: Column): CellSchema => {
  const least = v.minValue<number, number, string>(min ?? -Number.MAX_VALUE, 'E113')
  const greatest = v.maxValue<number, number, string>(max ?? Number.MAX_VALUE, 'E113')
  const plain = kind === 'integer' ? v.pipe(v.number('E109'), v.integer('E115')) : v.number('E109')
  if (min !== undefined && max !== undefined) return v.pipe(plain, least, greatest)
  if (min !== undefined) return v.pipe(plain, least)
  return max === undefined ? plain : v.pipe(plain, greatest)
}

const toFilledSchema = (column: Column): CellSchema => {
  switch (column.kind) {
    case 'text':
      return column.pattern === undefined ? text(TEXT_PATTERN, 'E107') : text(toWholePattern(column.pattern), 'E112')
    case 'integer':
    case 'number':
      return numeric(column)
    case 'flag':
      return v.boolean('E108')
    case 'choice':
      return v.picklist(Object.keys(column.choices ?? {}), 'E114')
    case 'list':
      return v.array(form(ITEM_PATTERN, 'E116'), 'E108')
    case 'period':
      return form(KIND_PATTERNS.period, 'E111')
    default:
      return form(KIND_PATTERNS[column.kind], 'E110')
  }
}

const toDescription = ({ title, unit, absent, hint }: Column): string =>
  [title.en, unit && `unit: ${unit}`, hint?.en, absent && `null: ${absent.en}`].filter(Boolean).join('; ')

/** Schema of one cell. The message of each refusal is the code of the issue; title and description go with it. */
const toCellSchema = (column: Column): CellSchema => {
  const filled = toFilledSchema(column)
  const nullable = column.absent ? v.nullable(filled) : filled
  return v.pipe(nullable, v.title(column.title.zh), v.description(toDescription(column)))
}

/**
 * Schema of a row of the table as an audience sees it: every column, and no other.
 *
 * For the public the row of a withheld task may lack what is not kept.
 */
export const toRowSchema = (table: Table, audience: Audience = 'office'): v.GenericSchema<unknown, unknown> => {
  const entries = listColumnsFor(table, audience).map(([name, column]): [string, CellSchema] => {
    const schema = toCellSchema(column)
    return [name, isOptionalFor(table, column, audience) ? v.exactOptional(schema) : schema]
  })
  return v.strictObject(Object.fromEntries(entries), (issue) => (issue.expected === 'never' ? 'E105' : 'E106'))
}
