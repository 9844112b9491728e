import type { AnyCell } from '../../model/cell-text.ts'
import type { Issue } from '../../model/issue.ts'
import type { IssueCode } from '../../model/issue-codes.ts'
import { TABLES } from '../../model/tables.ts'
import type { SheetRow } from '../read-rows.ts'
import { compileColumn } from './compile-column.ts'
import type { Names } from './names.ts'
import { quoteCell, toSheetIssue } from './places.ts'
import { toBareNumber, type Fractions } from './read-number.ts'
import { isReading, taken, type CellReader, type Reading } from './reading.ts'
import { MARKS, toCellKey, type RawCell } from './raw-sheet.ts'
import { isBlank, toRowKinds, type RowKind } from './row-kinds.ts'
import type { PlannedColumn } from './match-columns.ts'
import type { SheetPlan } from './sheet-plan.ts'

interface CompiledColumn extends PlannedColumn {
  readonly read: CellReader
  readonly isQuantity: boolean
}

const SKIPPED: Readonly<Record<Exclude<RowKind, 'data'>, IssueCode>> = {
  blank: 'N606',
  total: 'N607',
  remark: 'N608',
  headings: 'N608',
  unfilled: 'N620',
}

const UNREADABLE = MARKS.error | MARKS.unstored

/** How the bare numbers of a percent column are to be read: looked at once, if one of them matters. */
const toFractions = (plan: SheetPlan, index: number): (() => Fractions) => {
  let known: Fractions | null = null
  const { rows, marks } = plan.sheet
  const look = (): Fractions => {
    const kindOf = toRowKinds(plan)
    let count = 0
    for (let row = plan.headingRow + 1; row < rows.length; row += 1) {
      const cell = rows[row]?.[index] ?? null
      if (cell === null || kindOf(row) !== 'data') continue
      if (typeof cell === 'number' && (marks.get(toCellKey(row, index)) ?? 0) & MARKS.percent) continue
      const bare = typeof cell === 'string' ? toBareNumber(cell) : cell
      if (typeof bare !== 'number') continue
      if (bare > 1) return 'unclear'
      count += 1
    }
    return count > 1 ? 'all' : 'unclear'
  }
  return () => (known ??= look())
}

const compileColumns = (plan: SheetPlan, names: Names): readonly CompiledColumn[] =>
  plan.columns.map((planned) => ({
    ...planned,
    isQuantity: planned.column.kind === 'integer' || planned.column.kind === 'number',
    read: compileColumn(planned.column, {
      table: plan.table,
      name: planned.name,
      dateSystem: plan.sheet.dateSystem,
      multiplier: planned.multiplier,
      fractions: toFractions(plan, planned.index),
      names,
    }),
  }))

const toShown = (cell: AnyCell): string => {
  if (cell === null) return '（空）'
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'object' ? cell.join(';') : String(cell)
}

/** Tells of a cell; `reading` null = there is nothing to say but the code. */
type Tell = (code: IssueCode, row: number, column: PlannedColumn, raw: RawCell, reading: Reading | null) => void

const createTell =
  (file: string, { sheet, table }: SheetPlan, issues: Issue[]): Tell =>
  (code, row, column, raw, reading) => {
    const spot = { table: TABLES[table].title, heading: column.heading, row, column: column.index }
    issues.push(
      toSheetIssue(code, file, sheet.name, spot, {
        found: reading?.found ?? quoteCell(raw),
        expected: reading?.expected ?? null,
        ...(reading?.cell === undefined ? {} : { reading: toShown(reading.cell) }),
        ...(reading?.suggestions ? { suggestions: reading.suggestions } : {}),
      }),
    )
  }

/** The value of a cell; undefined = none could be read. */
const readCell = (
  tell: Tell,
  column: CompiledColumn,
  row: number,
  raw: RawCell,
  marks: number,
): AnyCell | undefined => {
  if (marks & UNREADABLE) {
    tell(marks & MARKS.error ? 'E621' : 'E622', row, column, raw, null)
    return undefined
  }
  const read = column.read(raw, marks)
  const cell = isReading(read) ? read.cell : read
  if (marks & MARKS.formula && cell !== undefined) tell('N616', row, column, raw, taken('N616', cell))
  if (isReading(read)) tell(read.code, row, column, raw, read)
  return cell
}

/** The value of a cell that is merged with one above. */
const readMerged = (
  tell: Tell,
  column: CompiledColumn,
  row: number,
  raw: RawCell,
  marks: number,
): AnyCell | undefined => {
  if (raw !== null && column.isQuantity) {
    tell('E623', row, column, raw, null)
    return undefined
  }
  // What there is to say of the value itself is said at the first of the cells.
  const read = marks & UNREADABLE ? undefined : column.read(raw, marks)
  const cell = read !== undefined && isReading(read) ? read.cell : read
  if (raw !== null && cell !== undefined) tell('N609', row, column, raw, taken('N609', cell))
  return cell
}

/** Reads the cells of one row after the other. */
const createRowReader = (plan: SheetPlan, names: Names, tell: Tell): ((row: number) => SheetRow) => {
  const { sheet, table, filled } = plan
  const { rows, marks } = sheet
  const columns = compileColumns(plan, names)
  const markOf = (row: number, index: number): number =>
    marks.size === 0 ? 0 : (marks.get(toCellKey(row, index)) ?? 0)
  // A row begins with all its columns: objects of one shape are smaller and quicker than those that grow.
  const empty: SheetRow['cells'] = Object.fromEntries(columns.map(({ name }) => [name, null]))
  return (row) => {
    const cells: Record<string, AnyCell> = { ...empty }
    const raws = rows[row] ?? []
    for (const column of columns) {
      const { index, name } = column
      const first = filled.size === 0 ? undefined : filled.get(toCellKey(row, index))
      const cell =
        first === undefined
          ? readCell(tell, column, row, raws[index] ?? null, markOf(row, index))
          : readMerged(tell, column, row, rows[first]?.[index] ?? null, markOf(first, index))
      if (cell === undefined) delete cells[name]
      else cells[name] = cell
    }
    return { table, cells, sheet: sheet.name, rowNumber: row + 1 }
  }
}

/** What was read of one sheet. */
interface SheetReading {
  readonly rows: readonly SheetRow[]
  readonly issues: readonly Issue[]
}

/** Reads the rows of a planned sheet; never throws on what stands in them. */
export const readSheetRows = (file: string, plan: SheetPlan, names: Names): SheetReading => {
  const { sheet, table, headingRow } = plan
  const { title } = TABLES[table]
  const issues: Issue[] = []
  const readRow = createRowReader(plan, names, createTell(file, plan, issues))
  const kindOf = toRowKinds(plan)
  const hidden = new Set(sheet.hiddenRows)
  const rows: SheetRow[] = []
  // Rows without content that follow each other are one finding; blank ones among unfilled ones are none of their own.
  let run = null as { readonly kind: 'blank' | 'unfilled'; readonly row: number; until: number } | null
  const tellRun = (): void => {
    if (run) issues.push(toSheetIssue(SKIPPED[run.kind], file, sheet.name, { table: title, ...run }))
    run = null
  }
  for (let row = headingRow + 1; row < sheet.rows.length; row += 1) {
    const kind = kindOf(row)
    if (kind === run?.kind) run.until = row
    else if (kind === 'blank') run ??= { kind, row, until: row }
    else tellRun()
    if (kind === 'unfilled') run ??= { kind, row, until: row }
    else if (kind === 'data') {
      if (hidden.has(row)) issues.push(toSheetIssue('N605', file, sheet.name, { table: title, row }))
      rows.push(readRow(row))
    } else if (kind !== 'blank') {
      const found = quoteCell(sheet.rows[row]?.find((cell) => !isBlank(cell)) ?? null)
      issues.push(toSheetIssue(SKIPPED[kind], file, sheet.name, { table: title, row }, { found }))
    }
  }
  // Blank rows below the last are no finding.
  if (run?.kind === 'unfilled') tellRun()
  const isBare = rows.length === 0 && issues.length === 0
  return { rows, issues: isBare ? [toSheetIssue('N621', file, sheet.name, { table: title })] : issues }
}
