import { toCellText, toKeyText, type AnyCell } from '../cell-text.ts'
import type { Words } from '../column.ts'
import { compareTexts, groupBy } from '../grouping.ts'
import type { Table } from '../table.ts'
import { TABLES, TABLE_NAMES, type RowOfTable, type TableName, type Tables } from '../tables.ts'
import type { AnyRow, Check, Finding } from './finding.ts'

type Correction = RowOfTable<'corrections'>

const SAME_ROW = {
  zh: '表中有的一行（撤回的报送请保留该行，把数值留空）',
  en: 'a row that is there (of a return that is taken back, keep the row and leave its value empty)',
}

const quote = (text: string | null): string => (text === null ? 'null' : `“${text}”`)

const toNextBefore = (text: string | null): Words => ({
  zh: `与同一格后一次更正的改前一致：${quote(text)}`,
  en: `what the next correction of the cell has before: ${quote(text)}`,
})

/** What a cell must be that was corrected, and what to state where it was changed on purpose. */
const toCorrected = ({ on, after }: Correction, found: string | null): Words => ({
  zh: `${quote(after)}，即 ${on} 更正后的值；确要再改的，另写一条更正：改前 ${quote(after)}，改后 ${quote(found)}`,
  en: `${quote(after)}, as corrected on ${on}; where it was changed again on purpose, one more correction: before ${quote(after)}, after ${quote(found)}`,
})

/** Texts that the newest correction of a cell may say it put there: the present one, or one that the plan had before an edit. */
const listAfters = (tables: Tables, { table, key, field }: Correction, row: AnyRow): readonly (string | null)[] => [
  toCellText((row[field] ?? null) as AnyCell), // a checked row holds cells
  ...tables.revisions
    .filter((revision) => revision.table === table && revision.key === key && revision.field === field)
    .map(({ before }) => before),
]

/** The corrections of one cell, oldest first, in the row that they name. */
function* findInCell(
  tables: Tables,
  name: TableName,
  corrections: readonly Correction[],
  row: AnyRow,
): Iterable<Finding> {
  for (const [place, correction] of corrections.entries()) {
    const { after, field } = correction
    const next = corrections[place + 1]
    if (next && next.before !== after) {
      const expected = toNextBefore(next.before)
      yield { code: 'E221', table: 'corrections', row: correction, column: 'after', found: after, expected }
    }
    const [found = null, ...former] = listAfters(tables, correction, row)
    if (next || [found, ...former].includes(after)) continue
    yield { code: 'E221', table: name, row, column: field, found, expected: toCorrected(correction, found) }
  }
}

const pickRows = (table: Table, rows: readonly AnyRow[], keys: ReadonlySet<string>): ReadonlyMap<string, AnyRow> =>
  new Map(rows.map((row): [string, AnyRow] => [toKeyText(table, row), row]).filter(([key]) => keys.has(key)))

function* findInTable(tables: Tables, name: TableName, corrections: readonly Correction[]): Iterable<Finding> {
  const rows = pickRows(TABLES[name], tables[name], new Set(corrections.map(({ key }) => key)))
  const cells = groupBy(
    corrections.toSorted((a, b) => compareTexts(a.on, b.on)),
    ({ key, field }) => `${key} ${field}`,
  )
  for (const own of cells.values()) {
    const [first] = own
    const row = rows.get(first?.key ?? '')
    if (row) yield* findInCell(tables, name, own, row)
    else if (first)
      yield { code: 'E202', table: 'corrections', row: first, column: 'key', found: first.key, expected: SAME_ROW }
  }
}

/** Corrections say what their row holds: before = the former after, and the last after = the present cell. */
export const correctionChains: Check = {
  reads: TABLE_NAMES,
  *find({ index: { tables } }) {
    for (const name of TABLE_NAMES) {
      const own = tables.corrections.filter(
        ({ table, field }) => table === TABLES[name].name && Object.hasOwn(TABLES[name].columns, field),
      )
      if (own.length > 0) yield* findInTable(tables, name, own)
    }
  },
}
