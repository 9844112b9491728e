import type { Column } from '../column.ts'
import { TABLE_NAMES, TABLES, type TableName, type Tables } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'
import { hasReported } from './sample-rows.ts'

const SAMPLE_TEXT = /^(?:示例|Sample\s*[:：])/u
// Short enough for the count to stand behind it.
const LONGEST_TEXT = 60
const EXPECTED = { zh: '类别为示例的来源，或真实的文字', en: 'a source of the kind sample, or a real text' }

/** Columns of texts of their own: what names a row of another table is looked at where that row stands. */
const listTextColumns = (name: TableName): readonly string[] =>
  Object.entries<Column>(TABLES[name].columns).flatMap(([column, { kind, ref }]) =>
    kind === 'text' && ref === undefined ? [column] : [],
  )

/** Whether a cell is a text that calls itself a sample. */
export const isSampleText = (cell: unknown): boolean => typeof cell === 'string' && SAMPLE_TEXT.test(cell)

const findSampleColumn = (row: AnyRow, columns: readonly string[]): string | null => {
  for (const column of columns) if (isSampleText(row[column])) return column
  return null
}

type Kinds = ReadonlyMap<unknown, string>

/** Whether a row is to be real, by the kind of its source. Rules name none: they are as real as the returns are. */
const toIsReal = (table: TableName, tables: Tables, kinds: Kinds): ((source: unknown) => boolean) => {
  if (table !== 'rules') return (source) => (kinds.get(source) ?? 'sample') !== 'sample'
  const isReal = hasReported(tables, kinds)
  return () => isReal
}

const findIn = (table: TableName, tables: Tables, kinds: Kinds): readonly Finding[] => {
  const columns = listTextColumns(table)
  const rows: readonly AnyRow[] = tables[table]
  const isRealOf = toIsReal(table, tables, kinds)
  // A source is a source of itself.
  const key = table === 'sources' ? 'id' : 'source'
  let first: { readonly row: AnyRow; readonly column: string } | null = null
  let count = 0
  // Rows that follow each other mostly have one source.
  let source: unknown = null
  let isReal = isRealOf(source)
  for (const row of rows) {
    if (row[key] !== source) {
      source = row[key]
      isReal = isRealOf(source)
    }
    if (!isReal) continue
    const column = findSampleColumn(row, columns)
    if (column === null) continue
    first ??= { row, column }
    count += 1
  }
  if (first === null) return []
  const text = String(first.row[first.column]).slice(0, LONGEST_TEXT)
  const found = count === 1 ? text : `${text} × ${count}`
  return [{ code: 'E220', table, ...first, found, expected: EXPECTED }]
}

/** No row that calls itself a sample names a real source, nor is a rule of a real ledger. One finding for each table, at its first such cell. */
export const sampleTexts: Check = {
  reads: ['sources'],
  find: ({ index: { tables } }) => {
    const kinds: Kinds = new Map(tables.sources.map(({ id, kind }) => [id, kind]))
    return TABLE_NAMES.flatMap((name) => findIn(name, tables, kinds))
  },
}
