import { markingOf } from '../../format/marking.ts'
import { listColumnsFor } from '../../model/audience.ts'
import { toCellText } from '../../model/cell-text.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import type { Audience, Column, Words } from '../../model/column.ts'
import { toDictionary } from '../../model/dictionary.ts'
import type { DictionaryEntry } from '../../model/dictionary.ts'
import { sortRows } from '../../model/json.ts'
import type { Table } from '../../model/table.ts'
import type { TableSchemaField } from '../../model/table-schema.ts'
import { withMarking } from '../download/notes.ts'
import type { DownloadCell, DownloadColumn, DownloadTable } from '../download/table.ts'
import { DOWNLOAD_WORDS } from '../download/words.ts'
import { MARKING_COLUMN, MARKING_TITLE, toMarkingCell } from './marking-column.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** The column that says row by row what is sample, in files whose rows may be copied away from everything else. */
const SAMPLE_COLUMN = 'sampleMark'
const SAMPLE_TITLE: Words = { zh: '示例标记', en: 'Sample mark' }
const NOT_SAMPLE: Words = { zh: '不是示例', en: 'not a sample' }
const SAMPLE_CELL = DOWNLOAD_WORDS.both.sample

const OMITTED: Words = { zh: '依法不予公开（略）', en: 'withheld by law' }

/** A field of a Table Schema for the column that CSV files of a table with sample rows have behind all others. */
export const SAMPLE_FIELD: TableSchemaField = {
  name: SAMPLE_COLUMN,
  type: 'string',
  title: SAMPLE_TITLE.zh,
  titleEn: SAMPLE_TITLE.en,
  description: `空：${NOT_SAMPLE.zh}`,
  constraints: { enum: [SAMPLE_CELL] },
}

const inBoth = ({ zh, en }: Words): string => `${zh} / ${en}`

const describe = ({ hint, constraints, choices }: DictionaryEntry): string | null => {
  const parts = [
    ...(hint ? [inBoth(hint)] : []),
    ...constraints.map(inBoth),
    ...choices.map(({ code, words }) => `${code} = ${inBoth(words)}`),
  ]
  return parts.length === 0 ? null : parts.join('\n')
}

const toDownloadColumn = (entry: DictionaryEntry, isCuttable: boolean): DownloadColumn => {
  const empties = [
    ...(entry.nullMeans ? [inBoth(entry.nullMeans)] : []),
    ...(isCuttable && !entry.isKept ? [inBoth(OMITTED)] : []),
  ]
  return {
    header: `${entry.title.zh} ${entry.column}`,
    kind: inBoth(entry.kind),
    unit: entry.unit,
    description: describe(entry),
    emptyMeans: empties.length === 0 ? null : empties.join('；'),
  }
}

const SAMPLE_DOWNLOAD_COLUMN: DownloadColumn = {
  header: `${SAMPLE_TITLE.zh} ${SAMPLE_COLUMN}`,
  kind: null,
  unit: null,
  description: SAMPLE_CELL,
  emptyMeans: inBoth(NOT_SAMPLE),
}

const toCell = (column: Column, cell: unknown): DownloadCell => {
  if (cell === undefined) return null
  if (column.kind === 'integer' || column.kind === 'number') return typeof cell === 'number' ? cell : null
  const text = toCellText(cell as AnyCell) // a checked row holds nothing else
  return text === '' ? null : text
}

/** What is known of a table beyond its declaration and its rows. */
export interface TableFacts {
  readonly audience: Audience
  /** Source id → its citation in one line. */
  readonly citations: ReadonlyMap<string, string>
  readonly isSampleSource: (source: unknown) => boolean
  readonly asOf: string | null
  readonly version: string
}

/** Sources that the rows name, in the order in which they first do. */
const citeSources = (rows: readonly AnyRow[], citations: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set(rows.map((row) => row['source']))].flatMap((source) => citations.get(String(source)) ?? [])

/**
 * A projected table as it is downloaded: columns in declared order, rows in the order of their key, and, where any row
 * is sample, a last column that says of which; behind it the marking, where there is one.
 */
export const toTableDownload = (
  table: Table,
  rows: readonly AnyRow[],
  { audience, citations, isSampleSource, asOf, version }: TableFacts,
): DownloadTable => {
  const columns = listColumnsFor(table, audience)
  const seen = new Set(columns.map(([name]) => name))
  const isCuttable = rows.some((row) => columns.some(([name]) => !(name in row)))
  const sample = rows.some((row) => isSampleSource(row['source']))
  const entries = toDictionary(table).entries.filter(({ column }) => seen.has(column))
  const sorted = sortRows(table, rows)
  const marking = markingOf(audience)
  const download: DownloadTable = {
    language: 'both',
    title: inBoth(table.title),
    shown: inBoth(table.rowMeans),
    columns: [
      ...entries.map((entry) => toDownloadColumn(entry, isCuttable)),
      ...(sample ? [SAMPLE_DOWNLOAD_COLUMN] : []),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const row of sorted) {
          const cells = columns.map(([name, column]) => toCell(column, row[name]))
          yield sample ? [...cells, isSampleSource(row['source']) ? SAMPLE_CELL : null] : cells
        }
      },
    },
    notes: table.note ? [inBoth(table.note)] : [],
    sources: citeSources(rows, citations),
    asOf,
    version,
    address: `data/v/${version}/tables/${table.name}.json`,
    marking: marking && toMarkingCell(marking),
    sample,
  }
  return withMarking(download, `${MARKING_TITLE.zh} ${MARKING_COLUMN}`)
}

/** The same table for programs: under each column its name, as in the JSON and in the Table Schema. */
export const underNames = (download: DownloadTable): DownloadTable => ({
  ...download,
  columns: download.columns.map((column) => ({
    ...column,
    header: column.header.slice(column.header.lastIndexOf(' ') + 1),
  })),
})
