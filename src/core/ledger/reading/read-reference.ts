import type { Column, Words } from '../../model/column.ts'
import { TABLES, type TableName } from '../../model/tables.ts'
import type { Table } from '../../model/table.ts'
import { findNearMisses } from './near-miss.ts'
import type { KnownRows, Names } from './names.ts'
import { parseNumbering, toNumbering } from './numbering.ts'
import { isReading, refused, remembering, taken, type CellReader, type Reading } from './reading.ts'
import { squeeze, toUsual } from './squeeze.ts'

const ALL = ['全部', '全体', '整体', '整项', '整项任务', '各省市', '所有']
const ID_THEN_NAME = /^([\w-]+)[\s·:、.()_-]+(.+?)\)?$/
const NAME_THEN_ID = /^(.+?)\s*[(]([\w-]+)[)]$/

const toTable = (name: string): Table | null => (name in TABLES ? TABLES[name as TableName] : null)

const MOST_LISTED = 8

/** What may be written: all of it where it is little, else the kind of it with an example. */
const describe = (table: Table | null, known: KnownRows): Words => {
  const all = [...new Set([...known.named().saidBy.values()].flatMap((said) => [...said]))]
  const [first] = known.ids
  if (all.length > 0 && all.length <= MOST_LISTED) return { zh: all.join(' / '), en: all.join(' / ') }
  return {
    zh: `已有的${table?.title.zh ?? ''}编号或名称${first === undefined ? '' : `，如 ${first}`}`,
    en: `a number or name among the ${table?.title.en.toLowerCase() ?? 'rows'}${first === undefined ? '' : `, such as ${first}`}`,
  }
}

const SHORTEST_WITHIN = 2

/** What is near a text that names nothing, or stands within it (上海市公安局), as it is to be written. */
const suggest = (text: string, known: KnownRows): readonly string[] => {
  const { names, saidBy } = known.named()
  const near = findNearMisses(text, names)
  const within = names.filter((name) => name.length >= SHORTEST_WITHIN && text.includes(name))
  const meant = near.length > 0 ? near : within.length === 1 ? within : []
  return [...new Set(meant.flatMap((name) => [...(saidBy.get(name) ?? [])]))]
}

const only = (ids: ReadonlySet<string> | undefined): string | null => {
  const [id, other] = ids ?? []
  return id !== undefined && other === undefined ? id : null
}

/** The id in a text that has both id and name, if they belong together. */
const parseBoth = (usual: string, known: KnownRows): string | null => {
  const [, first, name] = ID_THEN_NAME.exec(usual) ?? []
  const [, before, last] = NAME_THEN_ID.exec(usual) ?? []
  for (const [id, words] of [
    [first, name],
    [last, before],
  ]) {
    if (id === undefined || words === undefined) continue
    const meant = only(known.named().byForm.get(squeeze(id)))
    if (meant !== null && known.named().byForm.get(squeeze(words))?.has(meant)) return meant
  }
  return null
}

/** The id that a number stands for: that of the known row, or as the pattern declares it where none are known. */
const parseNumber = (usual: string, table: Table | null, known: KnownRows): ReadonlySet<string> => {
  const numbering = toNumbering(table?.columns[table.key[0] ?? '']?.pattern)
  if (table === null || numbering === null) return new Set()
  const words = [table.title.zh, table.title.en.toLowerCase(), table.title.en.toLowerCase().replace(/s$/, '')]
  const id = parseNumbering(usual, numbering, words)
  if (id === null || known.ids.size === 0) return new Set(id === null ? [] : [id])
  const value = Number(id.slice(numbering.letter.length))
  return new Set([...known.ids].filter((other) => Number(other.slice(numbering.letter.length)) === value))
}

const listIds = (text: string, table: Table | null, known: KnownRows): ReadonlySet<string> => {
  const usual = toUsual(text)
  const named = known.named().byForm.get(squeeze(text))
  if (named) return named
  const both = parseBoth(usual, known)
  return both === null ? parseNumber(usual, table, known) : new Set([both])
}

/**
 * Reads the id of what a text names, by id, by name or by a usual form of either.
 *
 * Where nothing is known of the table, the text stands as it is.
 */
const resolveReference = (column: Column, names: Names): ((text: string) => string | Reading) => {
  const table = toTable(column.ref ?? '')
  const known = names(column.ref ?? '')
  const refuse = (code: 'E630' | 'E631', suggestions: readonly string[]): Reading =>
    refused(code, describe(table, known), suggestions)
  const also = column.also ?? []
  return (text) => {
    if (known.ids.has(text) || also.includes(text)) return text
    const named = only(known.named().byName.get(text))
    if (named !== null) return named
    if (also.includes('*') && ALL.includes(squeeze(text))) return taken('N615', '*')
    const ids = listIds(text, table, known)
    const id = only(ids)
    if (id !== null) return id === text ? id : taken('N615', id)
    if (ids.size > 1) return refuse('E631', [...ids])
    if (known.ids.size === 0) return toUsual(text) === text ? text : taken('N617', toUsual(text))
    return refuse('E630', suggest(text, known))
  }
}

/** Reads a column that names a row of another table. */
export const readReference = (column: Column, names: Names): CellReader => {
  const resolve = remembering(resolveReference(column, names))
  const refuse = (): Reading => refused('E630', describe(toTable(column.ref ?? ''), names(column.ref ?? '')))
  return (raw) => {
    if (typeof raw === 'string') return resolve(raw)
    return typeof raw === 'number' ? resolve(String(raw)) : refuse()
  }
}

const PARTED_LOOSELY = /[;；、，,\n/]+/
const PARTED = /[;；\n]+/

/** The items of a list that names rows: `沪苏浙` are three of one letter each. */
const splitNames = (text: string, resolve: (item: string) => string | Reading): readonly string[] => {
  const items = text.split(PARTED_LOOSELY).filter((item) => item.trim() !== '')
  return items.flatMap((item) => {
    const letters = [...item.trim()]
    return isRefused(resolve(item)) && letters.every((letter) => !isRefused(resolve(letter))) ? letters : [item]
  })
}

const isRefused = (read: string | Reading): boolean => typeof read !== 'string' && read.cell === undefined

/** Reads a list: items parted by semicolons; names also by any usual sign. */
export const readList = (column: Column, names: Names): CellReader => {
  const resolve = column.ref === undefined ? null : resolveReference(column, names)
  const read = remembering((text) => {
    const parted = resolve ? splitNames(text, resolve) : text.split(PARTED).filter((item) => item.trim() !== '')
    const items = parted.map((item) => item.trim())
    const found = items.map((item) => (resolve ? resolve(item) : item))
    const refusal = found.filter(isReading).find(({ cell }) => cell === undefined)
    if (refusal) return refusal
    const cells = found.map((item) => (isReading(item) ? String(item.cell) : item))
    return items.join(';') === text && !found.some(isReading) ? cells : taken('N617', cells)
  })
  return (raw) => (typeof raw === 'string' ? read(raw) : read(String(raw)))
}
