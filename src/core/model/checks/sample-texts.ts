import { TABLE_NAMES, TABLES, type TableName } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

const SAMPLE_TEXT = /^(?:示例|Sample\s*[:：])/u
// Short enough for the count to stand behind it.
const LONGEST_TEXT = 60
const EXPECTED = { zh: '类别为示例的来源，或真实的文字', en: 'a source of the kind sample, or a real text' }

const listTextColumns = (name: TableName): readonly string[] =>
  Object.entries(TABLES[name].columns).flatMap(([column, { kind }]) => (kind === 'text' ? [column] : []))

/** Whether a cell is a text that calls itself a sample. */
export const isSampleText = (cell: unknown): boolean => typeof cell === 'string' && SAMPLE_TEXT.test(cell)

type Kinds = ReadonlyMap<unknown, string>

/** The rows of a table that call themselves a sample, though their source is known and is not the sample. */
const listWrong = (
  table: TableName,
  rows: readonly AnyRow[],
  columns: readonly string[],
  kinds: Kinds,
): readonly AnyRow[] => {
  // A source is a source of itself.
  const key = table === 'sources' ? 'id' : 'source'
  return rows.filter((row) => {
    const kind = kinds.get(row[key])
    return kind !== undefined && kind !== 'sample' && columns.some((column) => isSampleText(row[column]))
  })
}

const findIn = (table: TableName, rows: readonly AnyRow[], kinds: Kinds): readonly Finding[] => {
  const columns = listTextColumns(table)
  const wrong = listWrong(table, rows, columns, kinds)
  const [row] = wrong
  const column = columns.find((name) => isSampleText(row?.[name]))
  if (row === undefined || column === undefined) return []
  const text = String(row[column]).slice(0, LONGEST_TEXT)
  const found = wrong.length === 1 ? text : `${text} × ${wrong.length}`
  return [{ code: 'E220', table, row, column, found, expected: EXPECTED }]
}

/** No row that calls itself a sample names a real source. One finding for each table, at its first such cell. */
export const sampleTexts: Check = {
  reads: ['sources'],
  find: ({ index: { tables } }) => {
    const kinds: Kinds = new Map(tables.sources.map(({ id, kind }) => [id, kind]))
    return TABLE_NAMES.flatMap((name) => findIn(name, tables[name], kinds))
  },
}
