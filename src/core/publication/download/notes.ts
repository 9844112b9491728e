import type { DownloadCell, DownloadTable } from './table.ts'
import { DOWNLOAD_WORDS } from './words.ts'

type Lines = readonly (readonly DownloadCell[])[]

/** What travels with the table, as lines of a label and a text: title, nature, sources, as-of, version, notes. */
export const toNoteLines = (table: DownloadTable): Lines => {
  const words = DOWNLOAD_WORDS[table.language]
  return [
    ...(table.marking === null ? [] : [[words.marking, table.marking]]),
    [words.title, table.title],
    ...(table.shown === '' ? [] : [[words.shown, table.shown]]),
    ...(table.sample ? [[words.nature, words.sample]] : []),
    ...table.sources.map((source) => [words.source, source]),
    [words.asOf, table.asOf ?? words.noAsOf],
    [words.version, table.version],
    [words.address, table.address],
    ...[...table.notes, words.emptyIsNotZero, words.defused].map((note) => [words.note, note]),
  ]
}

/** The dictionary of the table, a line per column, under a header. */
export const toDictionaryLines = ({ language, columns }: DownloadTable): Lines => {
  const words = DOWNLOAD_WORDS[language]
  return [
    [words.column, words.kind, words.unit, words.description, words.empty],
    ...columns.map(({ header, kind, unit, description, emptyMeans }) => [
      header,
      kind,
      unit,
      description,
      emptyMeans ?? words.neverEmpty,
    ]),
  ]
}

type Added = readonly (readonly [header: string, cell: string])[]

/** The table with columns behind all others, the same in every row. */
const withColumns = (table: DownloadTable, added: Added): DownloadTable => {
  const cells = added.map(([, cell]) => cell)
  return {
    ...table,
    columns: [
      ...table.columns,
      ...added.map(([header]) => ({ header, kind: null, unit: null, description: null, emptyMeans: null })),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const row of table.rows) yield [...row, ...cells]
      },
    },
  }
}

/** The table with its marking in every row, so that rows can't be copied without it; one that has none, as it is. */
export const withMarking = (table: DownloadTable, header = DOWNLOAD_WORDS[table.language].marking): DownloadTable =>
  table.marking === null ? table : withColumns(table, [[header, table.marking]])

/**
 * The table with where it comes from in columns of its own, the same in every row: a CSV file has no other place for
 * it that survives sorting, filtering and copying.
 */
export const withProvenance = (table: DownloadTable): DownloadTable => {
  const words = DOWNLOAD_WORDS[table.language]
  return withColumns(table, [
    ...(table.sample ? ([[words.nature, words.sample]] as const) : []),
    [words.source, table.sources.join('；')],
    [words.asOf, table.asOf ?? words.noAsOf],
    [words.version, table.version],
    [words.note, [table.title, table.shown, ...table.notes].filter((text) => text !== '').join(' · ')],
    [words.address, table.address],
  ])
}
