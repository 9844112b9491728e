import type { Column, Words } from '../model/column.ts'
import type { Issue } from '../model/issue.ts'
import type { TableName, Tables } from '../model/tables.ts'
import { TABLES } from '../model/tables.ts'
import { toColumnLetters } from './addresses.ts'
import { PLAN_TABLES } from './file-keeper.ts'
import type { GivenFile, ReadFile, SheetRow } from './read-rows.ts'
import { findSheet, LOOKED_AT_ROWS, type NearestTable } from './reading/find-sheet.ts'
import { headingsOf } from './reading/headings.ts'
import { collectNames, NOTHING_KNOWN, type Names } from './reading/names.ts'
import { joinHeadings } from './reading/merges.ts'
import { openFile, type OpenFile } from './reading/open-file.ts'
import { toSheetIssue } from './reading/places.ts'
import type { RawSheet } from './reading/raw-sheet.ts'
import { readSheetRows } from './reading/read-sheet-rows.ts'
import { planSheet, type SheetPlan } from './reading/sheet-plan.ts'

/** What is needed to understand cells that name something. */
export interface ReadingContext {
  /** The data as they are: what returns may name by number or by name. A table that is absent has no rows. */
  readonly tables: Readonly<Partial<Tables>>
}

interface PlannedFile {
  readonly file: OpenFile
  readonly plans: readonly SheetPlan[]
  readonly issues: readonly Issue[]
}

/** The headings without which a table can't be read. */
const describeHeadings = (table: TableName): Words => {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  const titles = headingsOf(table).needed.flatMap((name) => columns[name]?.title ?? [])
  return {
    zh: `一行列名，至少有${titles.map(({ zh }) => `“${zh}”`).join('')}`,
    en: `a row of headings with at least ${titles.map(({ zh, en }) => `“${zh}” (${en})`).join(', ')}`,
  }
}

/** What a sheet lacks to be read as the table that it is nearest to. */
const describeLacking = ({ ledgerSheet, lacking }: NearestTable): Words => {
  const columns: Readonly<Record<string, Column>> = TABLES[ledgerSheet.table].columns
  const titles = lacking.flatMap((name) => columns[name]?.title ?? [])
  const { title } = TABLES[ledgerSheet.table]
  return {
    zh: `模板中的表；最像“${ledgerSheet.name}”，但缺少列${titles.map(({ zh }) => `“${zh}”`).join('')}`,
    en: `a table of the template; most like ${title.en}, but without ${titles.map(({ zh, en }) => `“${zh}” (${en})`).join(', ')}`,
  }
}

interface Planned {
  readonly plan: SheetPlan | null
  readonly issues: readonly Issue[]
}

const planOne = (file: string, given: RawSheet): Planned => {
  const sheet = joinHeadings(given, LOOKED_AT_ROWS)
  const found = findSheet(sheet)
  switch (found.kind) {
    case 'nothing':
      return { plan: null, issues: [] }
    case 'unknown': {
      const expected = found.nearest && describeLacking(found.nearest)
      const told = { found: sheet.name, expected, suggestions: found.suggestions }
      // A sheet that nobody sees, such as one of the lists behind drop-downs, is missed by nobody.
      return { plan: null, issues: sheet.hidden ? [] : [toSheetIssue('W604', file, sheet.name, {}, told)] }
    }
    case 'without-headings': {
      const { table } = found.ledgerSheet
      const told = { expected: describeHeadings(table) }
      return { plan: null, issues: [toSheetIssue('E611', file, sheet.name, { table: TABLES[table].title }, told)] }
    }
    default: {
      const { plan, issues } = planSheet(file, sheet, found.ledgerSheet, found.headingRow)
      const table = TABLES[found.ledgerSheet.table].title
      const told = { found: sheet.name, reading: found.ledgerSheet.name }
      const named = found.isNamed ? [] : [toSheetIssue('N602', file, sheet.name, { table }, told)]
      return { plan: plan.isComplete ? plan : null, issues: [...named, ...issues] }
    }
  }
}

const planFile = (file: OpenFile): PlannedFile => {
  const planned = file.sheets.map((sheet) => planOne(file.name, sheet))
  const plans = planned.flatMap(({ plan }) => (plan ? [plan] : []))
  const issues = [...file.issues, ...planned.flatMap(({ issues: own }) => own)]
  const isSilent = plans.length === 0 && !issues.some(({ code }) => code.startsWith('E'))
  return { file, plans, issues: isSilent ? [...issues, toSheetIssue('E608', file.name, null, {})] : issues }
}

type AnyRow = Readonly<Record<string, unknown>>

/** The ids and names that the sheets of a table hold, for other sheets to name. */
const listNamed = (plans: readonly SheetPlan[], table: TableName): readonly AnyRow[] => {
  return plans
    .filter((plan) => plan.table === table)
    .flatMap((plan) => {
      const columns = plan.columns.filter(({ column }) => column.kind === 'text' && column.ref === undefined)
      return readSheetRows('', { ...plan, columns }, () => NOTHING_KNOWN).rows.map(({ cells }) => cells)
    })
}

/**
 * All rows that sheets may name. Of a table that an office states with its plan as a whole, what the data hold goes:
 * a name in it is not meant, unless its row is a published one, which stays.
 */
const createNamed = (
  plans: readonly SheetPlan[],
  tables: ReadingContext['tables'],
): ((table: TableName) => readonly AnyRow[]) => {
  const isWhole = PLAN_TABLES.every((table) => listNamed(plans, table).length > 0)
  const published = new Set(tables.sources?.flatMap(({ id, kind }) => (kind === 'published' ? [id] : [])))
  const isPublished = (row: AnyRow): boolean => published.has(String(row['source']))
  return (table) => {
    const stated = listNamed(plans, table)
    const known: readonly AnyRow[] = tables[table] ?? []
    return [...(isWhole && stated.length > 0 ? known.filter(isPublished) : known), ...stated]
  }
}

/** Where each column stands in each sheet of a file. It is asked for each row: nothing is made up to ask. */
const toAddressOf = (plans: readonly SheetPlan[]): ReadFile['addressOf'] => {
  const sheets = new Map<string, Map<TableName, ReadonlyMap<string, string>>>()
  for (const { sheet, table, columns } of plans) {
    const letters = new Map(columns.map(({ name, index }) => [name, toColumnLetters(index)]))
    const tables = sheets.get(sheet.name)
    if (tables) tables.set(table, letters)
    else sheets.set(sheet.name, new Map([[table, letters]]))
  }
  return (sheet, table, column) => sheets.get(sheet)?.get(table)?.get(column) ?? null
}

const readPlanned = ({ file, plans, issues }: PlannedFile, names: Names): ReadFile => {
  const sheets = plans.map((plan) => readSheetRows(file.name, plan, names))
  return {
    name: file.name,
    digest: file.digest,
    rows: new Array<SheetRow>().concat(...sheets.map((sheet) => sheet.rows)),
    issues: [...issues, ...sheets.flatMap((sheet) => sheet.issues)],
    addressOf: toAddressOf(plans),
  }
}

/**
 * The rows of files as people send them, and everything that was found or taken on the way.
 *
 * Sheets may name what other sheets of any of the files define. Bad data never throw: they are issues. Nothing in a
 * file is run, and nothing is fetched.
 */
export const readLedgerFiles = async (
  files: readonly GivenFile[],
  { tables }: ReadingContext,
): Promise<readonly ReadFile[]> => {
  const planned: PlannedFile[] = []
  for (const file of files) planned.push(planFile(await openFile(file)))
  const names = collectNames(
    createNamed(
      planned.flatMap((file) => file.plans),
      tables,
    ),
  )
  return planned.map((file) => readPlanned(file, names))
}
