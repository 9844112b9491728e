import { compareTexts } from '../../model/grouping.ts'
import { TABLES, type TableName } from '../../model/tables.ts'
import type { Table } from '../../model/table.ts'
import { squeeze } from './squeeze.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** The rows of one table that other tables may name: their ids, and on demand the names that stand for them. */
export interface KnownRows {
  readonly ids: ReadonlySet<string>
  readonly named: () => NamedRows
}

/** The names of the rows of one table. */
export interface NamedRows {
  /** Ids that bear a name, by the name as it is declared. */
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>
  /** The same by squeezed names, usual forms and ids. */
  readonly byForm: ReadonlyMap<string, ReadonlySet<string>>
  /** What a near miss is looked for among: ids and names, in order. */
  readonly names: readonly string[]
  /** What is to be written for each of `names`: the name of a province, else the id and its name. */
  readonly saidBy: ReadonlyMap<string, ReadonlySet<string>>
}

/** What is known of every table that a column may name. */
export type Names = (table: string) => KnownRows

const NAME_COLUMNS = ['name', 'title', 'short'] as const
/** The four municipalities by the first two digits of their codes; the rest are provinces. */
const MUNICIPALITIES: readonly string[] = ['11', '12', '31', '50']

/** Usual forms of a province's name: `上海市`, `Shanghai Municipality`. */
const listRegionForms = (id: string, row: AnyRow): readonly string[] => {
  const name = String(row.name ?? '').replace(/[省市]$/, '')
  if (name === '') return []
  const isMunicipality = MUNICIPALITIES.includes(id.slice(0, 2))
  return [`${name}${isMunicipality ? '市' : '省'}`, name, id.slice(0, 2)]
}

const listNames = (row: AnyRow): readonly string[] =>
  NAME_COLUMNS.flatMap((column) => [row[column], row[`${column}En`]]).filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  )

const add = (map: Map<string, Set<string>>, name: string, id: string): void => {
  const ids = map.get(name)
  if (ids) ids.add(id)
  else map.set(name, new Set([id]))
}

interface Collecting {
  readonly byName: Map<string, Set<string>>
  readonly byForm: Map<string, Set<string>>
  readonly names: string[]
  readonly saidBy: Map<string, Set<string>>
}

const LONGEST_NAME = 20

/** The row as it is suggested: a province by its name, as nobody knows its code; all else by id, with its name. */
const toSaid = (table: Table, id: string, name: string): string => {
  if (table.name === 'regions' || name === id) return name
  return `${id} ${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name}`
}

const idOf = (table: Table, row: AnyRow): string | null => {
  const id = row[table.key[0] ?? '']
  return typeof id === 'string' ? id : null
}

const collectRow = (known: Collecting, table: Table, row: AnyRow): void => {
  const id = idOf(table, row)
  if (id === null) return
  add(known.byForm, squeeze(id), id)
  const names = listNames(row)
  for (const name of names) {
    add(known.byName, name, id)
    add(known.byForm, squeeze(name), id)
  }
  const forms = table.name === 'regions' ? listRegionForms(id, row) : []
  for (const form of forms) add(known.byForm, squeeze(form), id)
  const shown = forms[0] ?? names[0] ?? id
  const said = toSaid(table, id, shown)
  for (const name of shown === id ? [id] : [shown, id]) {
    known.names.push(name)
    add(known.saidBy, name, said)
  }
}

const nameRows = (table: Table, rows: readonly AnyRow[]): NamedRows => {
  const collecting: Collecting = { byName: new Map(), byForm: new Map(), names: [], saidBy: new Map() }
  for (const row of rows) collectRow(collecting, table, row)
  collecting.names.sort(compareTexts)
  return collecting
}

/** Returns mostly name things by id: what their names are is looked at when first one of them does not. */
const knowRows = (table: Table, rows: readonly AnyRow[]): KnownRows => {
  let named: NamedRows | null = null
  return {
    ids: new Set(rows.flatMap((row) => idOf(table, row) ?? [])),
    named: () => (named ??= nameRows(table, rows)),
  }
}

const NO_NAMES: NamedRows = { byName: new Map(), byForm: new Map(), names: [], saidBy: new Map() }

/** Of a table of which nothing is known. */
export const NOTHING_KNOWN: KnownRows = { ids: new Set(), named: () => NO_NAMES }

/** What is known of every table, from the rows of each, which need hold no more than id and names. */
export const collectNames = (rowsOf: (table: TableName) => readonly AnyRow[]): Names => {
  const known = new Map<string, KnownRows>()
  return (name) => {
    const before = known.get(name)
    if (before) return before
    const tableName = name as TableName
    const now = name in TABLES ? knowRows(TABLES[tableName], rowsOf(tableName)) : NOTHING_KNOWN
    known.set(name, now)
    return now
  }
}
