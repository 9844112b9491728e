import type { WriteSheet } from 'hucre/xlsx'
import type { Column } from '../../model/column.ts'
import { TABLES, type TableName, type Tables } from '../../model/tables.ts'
import { toColumnLetters } from '../addresses.ts'
import { CODE_SHEET } from '../sheets.ts'
import { FLAG_WORDS } from './cell-form.ts'

/** Where the drop-downs of a workbook find their items. */
export interface CodeLists {
  /** Formula of the range with the items of a column; null = it has no closed set, or the set is empty. */
  readonly rangeOf: (table: TableName, name: string, column: Column) => string | null
  /** The hidden sheet with the items which stand on no other sheet: all that were asked for so far. */
  readonly toSheet: () => WriteSheet
}

interface CodeList {
  readonly heading: string
  readonly items: readonly string[]
}

const toWords = (column: Column): readonly string[] | null => {
  if (column.kind === 'flag') return Object.values(FLAG_WORDS)
  return column.choices ? Object.values(column.choices).map(({ zh }) => zh) : null
}

const isTable = (name: string): name is TableName => name in TABLES

/** Names of provinces, or the keys of any other table. */
const toNames = (ref: string, tables: Tables): readonly string[] => {
  if (ref === 'regions') return tables.regions.map(({ name }) => name)
  if (!isTable(ref)) return []
  const key = TABLES[ref].key[0] ?? ''
  return (tables[ref] as readonly Readonly<Record<string, unknown>>[]).map((row) => String(row[key]))
}

/** The drop-downs of a workbook. `ranges` = the range of the keys of each table that has a sheet in it. */
export const makeCodeLists = (tables: Tables, ranges: ReadonlyMap<string, string>): CodeLists => {
  const lists = new Map<string, CodeList>()

  const keep = (id: string, heading: string, items: readonly string[]): string | null => {
    if (items.length === 0) return null
    if (!lists.has(id)) lists.set(id, { heading, items })
    const letters = toColumnLetters([...lists.keys()].indexOf(id))
    return `'${CODE_SHEET}'!$${letters}$2:$${letters}$${items.length + 1}`
  }

  return {
    rangeOf: (table, name, column) => {
      const words = toWords(column)
      if (words) return keep(`${table}.${name}`, `${TABLES[table].title.zh} ${column.title.zh}`, words)
      if (column.ref === undefined || column.kind === 'list') return null
      const others = column.also ?? []
      const range = ranges.get(column.ref)
      if (range !== undefined && others.length === 0) return range
      return keep(`${column.ref} ${others.join()}`, column.title.zh, [...toNames(column.ref, tables), ...others])
    },
    toSheet: () => {
      const held = [...lists.values()]
      const height = Math.max(0, ...held.map(({ items }) => items.length))
      return {
        name: CODE_SHEET,
        hidden: true,
        rows: [
          held.map(({ heading }) => heading),
          ...Array.from({ length: height }, (_, at) => held.map(({ items }) => items[at] ?? null)),
        ],
      }
    },
  }
}
