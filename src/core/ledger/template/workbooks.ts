import { formatPeriod } from '../../format/dates.ts'
import { comparePeriods } from '../../model/calendar.ts'
import type { AnyCell } from '../../model/cell-text.ts'
import { TABLES, type TableName, type Tables } from '../../model/tables.ts'
import { writeWorkbook } from '../../workbook/write-workbook.ts'
import { toColumnLetters } from '../addresses.ts'
import { withoutSample } from '../sample-ledger.ts'
import { LEDGER_SHEETS, type LedgerSheet } from '../sheets.ts'
import { makeCodeLists } from './code-lists.ts'
import { toGuideSheet } from './guide.ts'
import { FIRST_ROW, toOfficeColumns, type SheetColumn } from './layout.ts'
import { prefillSheet, type ReturnOf } from './province-rows.ts'
import { toLedgerSheet, type SheetParts } from './write-sheet.ts'

type AnyRow = Readonly<Record<string, AnyCell>>
type Filled = Pick<SheetParts, 'columns' | 'rows' | 'blankRows'> & { readonly sheet: LedgerSheet }

/** Empty rows to be filled in: of a workbook that has nothing yet, and of one that has all. */
const BLANK_ROWS = { template: 300, whole: 50 } as const

const toNames = ({ regions }: Pick<Tables, 'regions'>): ReadonlyMap<string, string> =>
  new Map(regions.map(({ code, name }) => [code, name]))

/** Ranges of the keys that stand on the sheets themselves, so that a new row is offered at once. */
const toKeyRanges = (filled: readonly Filled[]): ReadonlyMap<string, string> =>
  new Map(
    filled.flatMap(({ sheet, columns, rows, blankRows }): [string, string][] => {
      const at = columns.findIndex((column) => column.shows === 'cell' && column.name === TABLES[sheet.table].key[0])
      const letters = toColumnLetters(at)
      const last = FIRST_ROW + rows.length + blankRows - 1
      return [[sheet.table, `'${sheet.name}'!$${letters}$${FIRST_ROW}:$${letters}$${last}`]]
    }),
  )

const toLedgerWorkbook = (
  tables: Tables,
  title: string,
  lead: readonly string[],
  filled: readonly Filled[],
  of: 'province' | 'office',
): Promise<Uint8Array> => {
  const lists = makeCodeLists(tables, of === 'office' ? toKeyRanges(filled) : new Map())
  const names = toNames(tables)
  const sheets = filled.map((parts) => {
    const { sheet } = parts
    const listOf = (column: SheetColumn): string | null =>
      column.shows === 'cell' ? lists.rangeOf(sheet.table, column.name, column.column) : null
    const head = `${TABLES[sheet.table].title.zh} · ${title}`
    return toLedgerSheet({ ...parts, name: sheet.name, title: head, protected: of === 'province', listOf, names })
  })
  return writeWorkbook([toGuideSheet(title, lead, filled, of), ...sheets, lists.toSheet()], { title })
}

const pick = (columns: readonly SheetColumn[], row: AnyRow): readonly AnyCell[] =>
  columns.map((column) => (column.shows === 'cell' ? (row[column.name] ?? null) : null))

const fillOffice = (sheet: LedgerSheet, rows: readonly AnyRow[], withSource: boolean, blankRows: number): Filled => {
  const columns = toOfficeColumns(TABLES[sheet.table], withSource)
  return { sheet, columns, rows: rows.map((row) => pick(columns, row)), blankRows }
}

const fillProvince = (sheet: LedgerSheet, tables: Tables, of: ReturnOf): Filled => {
  const { columns, rows } = prefillSheet(sheet, tables, of)
  return {
    sheet,
    columns,
    blankRows: 0,
    rows: rows.map(({ cells, shown }) =>
      columns.map((column) => (column.shows === 'cell' ? cells[column.name] : shown[column.heading]) ?? null),
    ),
  }
}

/**
 * The workbook in which a province returns a period, as bytes of an `.xlsx`.
 *
 * It holds the sheets that provinces return, a row for each part, service, water and kind, its key and the values of
 * the period before filled in; only what is to be reported can be typed. `of.region` must be a code of `regions`.
 */
export const writeReturnTemplate = (tables: Tables, of: ReturnOf): Promise<Uint8Array> => {
  const place = toNames(tables).get(of.region) ?? of.region
  const period = formatPeriod(of.period, 'zh')
  const due = tables.periods.find(({ id }) => id === of.period)?.reportDue
  const lead = [
    `${place}填报，${period}`,
    due === undefined ? '报送期限由领导小组办公室另行通知。' : `请于 ${due} 前报领导小组办公室。`,
  ]
  const filled = LEDGER_SHEETS.filter(({ ownedBy }) => ownedBy !== null).map((sheet) => fillProvince(sheet, tables, of))
  return toLedgerWorkbook(tables, `长三角警务一体化进展报送 · ${place} · ${period}`, lead, filled, 'province')
}

const SOURCES: TableName = 'sources'

/** The rules without those of the sample; the first that stays holds from the first period that had one. */
const toRealRules = (tables: Tables): Tables['rules'] => {
  const [first, ...others] = withoutSample(tables).rules.toSorted((a, b) => comparePeriods(a.fromPeriod, b.fromPeriod))
  const [fromPeriod] = tables.rules.map((rule) => rule.fromPeriod).sort(comparePeriods)
  return first && fromPeriod ? [{ ...first, fromPeriod }, ...others] : []
}

/** The empty workbook of the office, as bytes of an `.xlsx`: every sheet of the ledger, with the rules in force. */
export const writeOfficeTemplate = (tables: Tables): Promise<Uint8Array> => {
  const rules = toRealRules(tables)
  const filled = LEDGER_SHEETS.filter(({ table }) => table !== SOURCES).map((sheet) =>
    fillOffice(sheet, sheet.table === 'rules' ? rules : [], false, BLANK_ROWS.template),
  )
  return toLedgerWorkbook(tables, '长三角警务一体化进展台账', ['由领导小组办公室填写。'], filled, 'office')
}

/** The whole ledger in the form of the office's workbook, as bytes of an `.xlsx`; reading it back gives the same tables. */
export const writeLedgerWorkbook = (tables: Tables): Promise<Uint8Array> => {
  const filled = LEDGER_SHEETS.map((sheet) => fillOffice(sheet, tables[sheet.table], true, BLANK_ROWS.whole))
  return toLedgerWorkbook(tables, '长三角警务一体化进展台账', ['台账全部内容。'], filled, 'office')
}
