import { checkFiles, type CheckedFiles, type FoundFile } from '../../model/check-files.ts'
import { isBlocking } from '../../model/issue.ts'
import { TABLE_NAMES, type TableName, type Tables } from '../../model/tables.ts'
import { findTableOfFile, LEDGER_TABLES, PUBLISHED_TABLES } from '../data-files.ts'
import type { FileOfTable } from '../table-files.ts'

/** A file of a folder or a zip that was given as the present data. `text` null = it is not UTF-8. */
export interface BaseFile {
  readonly path: string
  readonly text: string | null
}

/** Rows that are published and no sample: they stand in for a data folder that nobody gave. */
export type PublishedRows = Readonly<Partial<Record<TableName, readonly unknown[]>>>

/** What an import starts from. `issues` hold errors alone: while there is one, nothing can be united with it. */
export interface DeskBase extends CheckedFiles {
  /** The files in which its rows stand, with those very rows. */
  readonly files: readonly FileOfTable[]
}

/** The path below the data folder, whatever folder that was given in: `x/data/ledger/tasks.json` → `ledger/tasks.json`. */
const toDataPath = (path: string): string => {
  const parts = path.split('/')
  return parts.slice(parts.at(-2) === 'ledger' ? -2 : -1).join('/')
}

const parseFile = (table: TableName, file: string, text: string | null): FoundFile => {
  const found = { table, file, hasMark: text?.startsWith('\uFEFF') ?? false }
  try {
    if (text === null) throw new SyntaxError('not UTF-8')
    const rows: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { ...found, kind: 'read', rows }
  } catch (error) {
    return { ...found, kind: 'unreadable', failure: error instanceof Error ? error.message : String(error) }
  }
}

const listFound = (given: readonly BaseFile[], published: PublishedRows): readonly FoundFile[] => {
  const found = given.flatMap(({ path, text }) => {
    const file = toDataPath(path)
    const table = findTableOfFile(file)
    return table === null ? [] : [parseFile(table, file, text)]
  })
  const named = new Set(found.map(({ file }) => file))
  const standIns = PUBLISHED_TABLES.filter((table) => !named.has(`${table}.json`)).map((table): FoundFile => ({
    table,
    file: `${table}.json`,
    kind: 'read',
    rows: published[table] ?? [],
  }))
  return [...standIns, ...found]
}

const toTableFiles = (found: readonly FoundFile[]): readonly FileOfTable[] =>
  found.flatMap(({ table, file, ...content }) =>
    content.kind === 'read' && Array.isArray(content.rows) ? [{ table, file, rows: content.rows }] : [],
  )

/** Whether any of the files is one of a data folder. */
export const hasDataFile = (given: readonly BaseFile[]): boolean =>
  given.some(({ path }) => findTableOfFile(toDataPath(path)) !== null)

/** The data that were given, read and checked; what is missing of the published tables comes from the site. */
export const readBase = (given: readonly BaseFile[], published: PublishedRows, today: string): DeskBase => {
  const found = listFound(given, published)
  const checked = checkFiles(found, { today })
  return { ...checked, issues: checked.issues.filter(isBlocking), files: toTableFiles(found) }
}

/** The published tables alone, and a ledger without rows, for who brings no data folder. */
export const toPublishedBase = (published: PublishedRows): DeskBase => {
  const entries = TABLE_NAMES.map((name) => [name, published[name] ?? []])
  // The site was built from rows that were checked.
  const tables = Object.fromEntries(entries) as unknown as Tables
  const ledger = LEDGER_TABLES.map((table): FileOfTable => {
    const isRules = table === 'rules'
    return { table, file: `ledger/${table}.json`, rows: isRules ? tables.rules.map((row) => row) : [] }
  })
  const root = PUBLISHED_TABLES.map((table) => ({ table, file: `${table}.json`, rows: [...tables[table]] }))
  return { tables, issues: [], unreadable: [], files: [...root, ...ledger] }
}
