import { readdirSync, readFileSync } from 'node:fs'
import { toKeyText } from '../../../src/core/model/cell-text.ts'
import { checkFiles, type FoundFile } from '../../../src/core/model/check-files.ts'
import { checkFigureSum } from '../../../src/core/model/checks/figure-sums.ts'
import type { Issue } from '../../../src/core/model/issue.ts'
import { checkMap, type FoundMap, type FoundMapFile } from '../../../src/core/model/map/check-map.ts'
import { TABLE_NAMES, TABLES, type TableName } from '../../../src/core/model/tables.ts'

type FixtureRow = Readonly<Record<string, unknown>>
type PerTable<T> = Readonly<Partial<Record<TableName, T>>>

/** What a fixture does to the base map; null = the file is missing. */
interface MapChange {
  readonly notes?: FixtureRow | null
  readonly geometry?: unknown
  readonly geometryFailure?: string
  readonly geometryBytes?: number
}

/** A valid ledger that differs from the base in one way; `at` is the address that must be named. */
export interface CheckCase {
  readonly at: string
  readonly change?: PerTable<Readonly<Record<string, FixtureRow>>>
  readonly drop?: PerTable<Readonly<Record<string, readonly string[]>>>
  readonly add?: PerTable<readonly FixtureRow[]>
  readonly remove?: PerTable<readonly string[]>
  readonly content?: PerTable<unknown>
  readonly unreadable?: PerTable<string>
  readonly missing?: readonly TableName[]
  readonly marked?: readonly TableName[]
  /** Files beside those of the tables. */
  readonly strays?: readonly string[]
  readonly map?: MapChange
  /** Ids of figures that are summed. */
  readonly sum?: readonly string[]
}

const FOLDER = new URL('../../fixtures/checks/', import.meta.url)
export const TODAY = '2026-08-01'

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'))

export const BASE = readJson('base.json') as Readonly<Record<TableName, readonly FixtureRow[]>>

/** Codes that have a folder of fixtures. */
export const listFixtureCodes = (): readonly string[] =>
  readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** Every fixture: its code, its name, and what it does to the base. */
export const CASES: readonly (readonly [string, string, CheckCase])[] = listFixtureCodes().flatMap((code) =>
  readdirSync(new URL(`${code}/`, FOLDER)).map(
    (file) => [code, file.replace('.json', ''), readJson(`${code}/${file}`) as CheckCase] as const,
  ),
)

const applyToRows = (name: TableName, { change, drop, add, remove }: CheckCase): readonly FixtureRow[] => {
  const kept = BASE[name].flatMap((row) => {
    const key = toKeyText(TABLES[name], row)
    if (remove?.[name]?.includes(key)) return []
    const cells = Object.entries({ ...row, ...change?.[name]?.[key] })
    return [Object.fromEntries(cells.filter(([column]) => !drop?.[name]?.[key]?.includes(column)))]
  })
  return [...kept, ...(add?.[name] ?? [])]
}

/** The files of the base with what a fixture does to them. */
export const toFiles = (fixture: CheckCase): readonly FoundFile[] =>
  TABLE_NAMES.filter((name) => !fixture.missing?.includes(name)).map((table): FoundFile => {
    const file = `${table}.json`
    const failure = fixture.unreadable?.[table]
    if (failure !== undefined) return { kind: 'unreadable', table, file, failure }
    const rows = fixture.content?.[table] ?? applyToRows(table, fixture)
    return { kind: 'read', table, file, rows, hasMark: fixture.marked?.includes(table) ?? false }
  })

const MAP = readJson('map.json') as { readonly notes: FixtureRow; readonly geometry: FixtureRow }
const CODES = BASE.regions.map(({ code }) => String(code))

const toGeometry = ({ geometry, geometryFailure, geometryBytes }: MapChange): FoundMapFile => {
  if (geometry === null) return null
  if (geometryFailure !== undefined) return { kind: 'unreadable', failure: geometryFailure }
  if (geometryBytes !== undefined) return { kind: 'large', bytes: geometryBytes }
  return { kind: 'read', content: geometry ?? MAP.geometry }
}

/** The base map with what a fixture does to it. */
const toFoundMap = (change: MapChange): FoundMap => ({
  geometry: toGeometry(change),
  notes: change.notes === null ? null : { kind: 'read', content: { ...MAP.notes, ...change.notes } },
})

/** The map as a fixture leaves it. */
export const checkFixtureMap = (change: MapChange = {}): ReturnType<typeof checkMap> =>
  checkMap(toFoundMap(change), CODES)

/** Every issue of a fixture, the declared sum and the map included. */
export const checkFixture = (fixture: CheckCase): readonly Issue[] => {
  const { tables, issues } = checkFiles(toFiles(fixture), { today: TODAY, strays: fixture.strays ?? [] })
  const ofMap = fixture.map ? checkFixtureMap(fixture.map).issues : []
  return [...issues, ...ofMap, ...(fixture.sum ? checkFigureSum(tables.figures, fixture.sum) : [])]
}
