import { compareTexts } from '../model/grouping.ts'
import type { RowOfTable, TableName, Tables } from '../model/tables.ts'
import type { FileKeeper } from './file-keeper.ts'
import { toFileSource, toSourceId } from './file-source.ts'
import type { ReadFile } from './read-rows.ts'
import type { UnitedTable } from './unite-table.ts'

/** The sources of the files to which new or changed rows refer, and that are not there yet. */
export const listNewSources = (
  united: ReadonlyMap<TableName, UnitedTable>,
  keepers: ReadonlyMap<ReadFile, FileKeeper>,
  { sources, regions }: Tables,
): readonly RowOfTable<'sources'>[] => {
  const named = new Set<unknown>()
  for (const { fresh } of united.values()) {
    let last: unknown
    for (const { source } of fresh) if (source !== last) named.add((last = source))
  }
  const known = new Set(sources.map(({ id }) => id))
  const made = new Map<string, RowOfTable<'sources'>>()
  for (const [file, keeper] of keepers) {
    const id = toSourceId(file)
    // One file under two names is one source.
    if (named.has(id) && !known.has(id) && !made.has(id)) made.set(id, toFileSource(file, keeper, regions))
  }
  return [...made.values()]
}

/** The tables with further sources, in order. The very tables where there are none. */
export const addSources = (tables: Tables, added: readonly RowOfTable<'sources'>[]): Tables =>
  added.length === 0
    ? tables
    : { ...tables, sources: [...tables.sources, ...added].sort((a, b) => compareTexts(a.id, b.id)) }
