import fc from 'fast-check'
import { LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import { toCellCheck } from '../../../src/core/model/cell-check.ts'
import { KIND_PATTERNS } from '../../../src/core/model/cell-patterns.ts'
import { toKeyText, type AnyCell } from '../../../src/core/model/cell-text.ts'
import type { Column } from '../../../src/core/model/column.ts'
import { isDate } from '../../../src/core/model/calendar.ts'
import type { Table } from '../../../src/core/model/table.ts'
import { TABLES, type TableName, type Tables } from '../../../src/core/model/tables.ts'

type Row = Readonly<Record<string, AnyCell>>
type Ids = Readonly<Record<string, readonly string[]>>
type Texts = fc.Arbitrary<string>

/** Texts that a spreadsheet, a zip of XML or a reader of headings could take for something else. */
const ODD_TEXTS = [
  '=1+1', '+86', '-5', '@SUM(A1)', "=cmd|'/c calc'!A1", "'0012", '0012', '1e5', '1,234', '1.2万', '85%', '８５％', '2026-09-30',
  '#REF!', '#N/A', 'TRUE', '是', '√', '合作', '<b>&amp;</b>', ']]>', '"引号"', '“引号”', '第一行\n第二行', '甲\n\n乙', '甲\t乙', '_x000D_', '_x0041_',
  'ＡＢＣ　全角', '甲  乙', '𠮷林路', '👨‍👩‍👧', 'é', 'e\u0301', 'عربي', '甲；乙、丙', '进展情况', '填报说明', 'constructor', '__proto__', '🚔'.repeat(2000),
  '长'.repeat(32_767),
] // prettier-ignore

/** Texts that are valid and that a workbook can't hold, or that a person would mean otherwise. */
const STRANGE_TEXTS = [
  ' 甲', '甲 ', '\n甲', '甲\r\n乙', '甲\r乙', '\u200B甲', '甲\uFEFF乙', '无', '—', '/', '未填', '未报送', '\u0001甲', '甲\u000B乙', '甲\uFFFE', '甲\uD800',
  '长'.repeat(32_768), '\u3000甲', '\u00A0甲',
] // prettier-ignore

/** Signs that a workbook holds as they are, and that no reader takes away. */
const letters = fc.constantFrom(...'沪苏甲乙丙ab1 ，。；%=<&"\'（）Ａ１\n', '𠮷', '🚔')

const plainTexts: Texts = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: letters, maxLength: 40 }).map((text) => `沪${text}皖`),
)

const anyTexts: Texts = fc.oneof(
  plainTexts,
  fc.constantFrom(...STRANGE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => (/\S/.test(text) ? text : '甲')),
)

const dates = fc.oneof(
  fc.constantFrom('0001-01-01', '1899-12-31', '1900-01-01', '1900-02-28', '1900-03-01', '1904-01-01', '9999-12-31'),
  fc.constantFrom('2024-02-29', '2026-12-31', '2000-02-29'),
  fc.stringMatching(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/).filter(isDate),
)

/** Numbers of as many digits as a spreadsheet keeps. */
const numbers = ({ min = -1e15, max = 1e15 }: Column): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...[min, max, 0, 1, 0.5, 0.1, 33.3, 57, 99.9, 1e-7].filter((value) => value >= min && value <= max)),
    fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 100_000) }).map((value) => value / 10).filter((value) => value >= min),
  ) // prettier-ignore

const integers = ({ min = -1e15, max = 1e15 }: Column): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...[min, max, 0, 1, 1e6].filter((value) => value >= min && value <= max)),
    fc.integer({ min: Math.max(min, -1000), max: Math.min(max, 100_000) }),
  )

const ofPattern = (pattern: string): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^(?:${pattern})$`, 'u'))

/** Items of a list, which ends an item at a semicolon of either width and at a line break. */
const listsOf = (texts: Texts): fc.Arbitrary<readonly string[]> =>
  fc.array(
    texts.map((text) =>
      texts === plainTexts
        ? text
            .split(/[;；\n]/)
            .join('')
            .slice(0, 50)
        : text.slice(0, 50),
    ),
    { minLength: 1, maxLength: 3 },
  )

const filledCell = (column: Column, ids: Ids, texts: Texts): fc.Arbitrary<AnyCell> => {
  if (column.ref !== undefined) {
    const known = fc.constantFrom(...(ids[column.ref] ?? []), ...(column.also ?? []))
    return column.kind === 'list' ? fc.uniqueArray(known, { minLength: 1, maxLength: 4 }) : known
  }
  switch (column.kind) {
    case 'number':
      return numbers(column)
    case 'integer':
      return integers(column)
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(column.choices ?? {}))
    case 'date':
      return dates
    case 'month':
      return fc.oneof(dates, fc.constantFrom('2024-08', '1899-12', '9999-01'))
    case 'instant':
      return fc.constantFrom('2026-10-15T09:00:00+08:00', '2024-02-29T23:59:59+08:00', '1899-01-01T00:00:00+08:00')
    case 'period':
      return fc.stringMatching(new RegExp(KIND_PATTERNS.period))
    case 'list':
      return listsOf(texts)
    default:
      return column.pattern === undefined ? texts : ofPattern(column.pattern)
  }
}

const rowsOf = (table: Table, ids: Ids, texts: Texts): fc.Arbitrary<readonly Row[]> => {
  const cells = Object.entries<Column>(table.columns).map(([name, column]): [string, fc.Arbitrary<AnyCell>] => {
    const filled = filledCell(column, ids, texts)
    const check = toCellCheck(column)
    const valid = filled.filter((cell) => check(cell) === null)
    return [name, column.absent === undefined ? valid : fc.option(valid, { freq: 4 })]
  })
  const own = ids[table.name]
  const [key = ''] = table.key
  const row = fc.record(Object.fromEntries(cells))
  // A table that others name has just the rows that they may name.
  if (own && table.key.length === 1)
    return fc
      .array(row, { minLength: own.length, maxLength: own.length })
      .map((rows) => rows.map((each, place) => ({ ...each, [key]: own[place] ?? '' })))
  return fc.uniqueArray(row, { maxLength: 4, selector: (each) => toKeyText(table, each) })
}

const IDS: Ids = {
  plans: ['plan-3', '第三个计划'],
  periods: ['2026-Q1', '2026-Q2', '2026-09'],
  themes: ['A', '融合 共享'],
  tasks: ['T01', 'T02', 'T100000'],
  services: ['S1', 'hukou-qianyi'],
  waters: ['W1', '太湖'],
  sources: ['s1', 'reported-0123456789ab'],
}

/** The tables of a ledger with any rows that their declarations accept; what holds between rows does not matter. */
const tablesOf =
  (texts: Texts) =>
  (regions: Tables['regions']): fc.Arbitrary<Tables> => {
    const ids: Ids = { ...IDS, regions: regions.map(({ code }) => code) }
    const named = LEDGER_SHEETS.map(({ table }): [TableName, fc.Arbitrary<readonly Row[]>] => [
      table,
      rowsOf(TABLES[table], ids, texts),
    ])
    return fc.record(Object.fromEntries(named)).map((tables) => ({ ...tables, regions }) as unknown as Tables)
  }

/** Tables of texts that a workbook can hold and that mean what they say. */
export const plainTables = tablesOf(plainTexts)

/** Tables of any texts that are valid. */
export const anyTables = tablesOf(anyTexts)

const isFree = (column: Column): boolean =>
  column.kind === 'text' && column.ref === undefined && column.pattern === undefined

const withTexts = (table: Table, rows: readonly Row[]): fc.Arbitrary<readonly Row[]> => {
  const free = Object.entries<Column>(table.columns).filter(
    ([name, column]) => isFree(column) && !table.key.includes(name),
  )
  const texts = fc.record(Object.fromEntries(free.map(([name]) => [name, plainTexts])))
  return fc.tuple(...rows.map((row) => fc.option(texts).map((said) => ({ ...row, ...said }))))
}

/** The same ledger with other words in what is returned and decided. */
export const rewordedTables = (tables: Tables): fc.Arbitrary<Tables> =>
  fc
    .record({
      reports: withTexts(TABLES.reports, tables.reports),
      acceptances: withTexts(TABLES.acceptances, tables.acceptances),
      overrides: withTexts(TABLES.overrides, tables.overrides),
    })
    .map((reworded) => ({ ...tables, ...reworded }) as unknown as Tables)
