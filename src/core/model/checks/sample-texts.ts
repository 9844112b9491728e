import { TABLE_NAMES, TABLES, type TableName } from '../tables.ts'
import type { AnyRow, Check, CheckContext } from './finding.ts'

const SAMPLE_TEXT = /^(?:示例|Sample\s*[:：])/u
// Short enough for the count to stand behind it.
const LONGEST_TEXT = 60
const EXPECTED = { zh: '类别为示例的来源，或真实的文字', en: 'a source of the kind sample, or a real text' }

const listTextColumns = (name: TableName): readonly string[] =>
  Object.entries(TABLES[name].columns).flatMap(([column, { kind }]) => (kind === 'text' ? [column] : []))

/** Whether a cell is a text that calls itself a sample. */
export const isSampleText = (cell: unknown): boolean => typeof cell === 'string' && SAMPLE_TEXT.test(cell)

/** The rows of a table whose source is known and is not the sample. A source is a source of itself. */
function* listReal({ index: { tables } }: CheckContext, name: TableName): Iterable<AnyRow> {
  const kinds = new Map<unknown, string>(tables.sources.map(({ id, kind }) => [id, kind]))
  const key = name === 'sources' ? 'id' : 'source'
  const rows: readonly AnyRow[] = tables[name]
  for (const row of rows) {
    const kind = kinds.get(row[key])
    if (kind !== undefined && kind !== 'sample') yield row
  }
}

/** No row that calls itself a sample names a real source. One finding for each table, at its first such cell. */
export const sampleTexts: Check = {
  reads: ['sources'],
  *find(context) {
    for (const table of TABLE_NAMES) {
      const columns = listTextColumns(table)
      let first: { readonly row: AnyRow; readonly column: string } | null = null
      let count = 0
      for (const row of listReal(context, table)) {
        const column = columns.find((name) => isSampleText(row[name]))
        if (column === undefined) continue
        first ??= { row, column }
        count += 1
      }
      if (first === null) continue
      const text = String(first.row[first.column]).slice(0, LONGEST_TEXT)
      const found = count === 1 ? text : `${text} × ${count}`
      yield { code: 'E220', table, ...first, found, expected: EXPECTED }
    }
  },
}
