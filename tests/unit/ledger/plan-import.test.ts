import { describe, expect, it } from 'vitest'
import { LEDGER_SHEETS } from '../../../src/core/ledger/sheets.ts'
import type { AnyCell } from '../../../src/core/model/cell-text.ts'
import { TABLE_NAMES, type TableName, type Tables } from '../../../src/core/model/tables.ts'
import { aFile, importInto, listPlaces, REAL, SHIPPED, toSheets } from './ledgers.ts'

type Cells = Readonly<Record<string, AnyCell>>

const SHEET_TABLES = LEDGER_SHEETS.map(({ table }) => table)
const PLAN: readonly TableName[] = ['plans', 'periods', 'themes', 'rules', 'tasks', 'assignments']

const aReturn = (cells: Cells = {}): Cells => ({
  period: '2026-Q2',
  task: 'T01',
  region: '310000',
  progress: 85,
  summary: '推进',
  reportedOn: '2026-07-09',
  ...cells,
})

const differenceOf = (outcome: ReturnType<typeof importInto>, table: TableName) =>
  outcome.difference.find((each) => each.table === table)

describe('a return of a province', () => {
  it('changes the cells that it has, and keeps the others', () => {
    const outcome = importInto(REAL, aFile('沪.xlsx', { reports: [aReturn()] }))
    expect(listPlaces(outcome)).toEqual([])
    expect(differenceOf(outcome, 'reports')).toEqual({
      table: 'reports',
      added: [],
      changed: [
        {
          key: '2026-Q2/T01/310000',
          cells: [
            { column: 'progress', before: 80, after: 85 },
            { column: 'summary', before: null, after: '推进' },
            { column: 'reportedOn', before: '2026-07-08', after: '2026-07-09' },
            { column: 'source', before: 'reported', after: expect.stringMatching(/^reported-[0-9a-f]{12}$/) as string },
          ],
        },
      ],
      removed: [],
      unchangedCount: 6,
    })
  })

  it('makes one source with unit, period, file name and SHA-256, to which its rows refer', () => {
    const file = aFile('沪.xlsx', { reports: [aReturn()] })
    const { tables, difference } = importInto(REAL, file)
    const made = tables?.sources.filter(({ id }) => !REAL.sources.some((source) => source.id === id))
    expect(made).toEqual([
      {
        id: `reported-${file.digest.slice(0, 12)}`,
        kind: 'reported',
        title: '上海报送（2026年第二季度）',
        titleEn: 'Shanghai: return (Q2 2026)',
        publisher: '上海',
        publisherEn: 'Shanghai',
        author: null,
        publishedOn: null,
        dateBasis: 'not printed',
        url: null,
        note: `SHA-256：${file.digest}`,
        noteEn: `SHA-256: ${file.digest}`,
        file: '沪.xlsx',
      },
    ])
    expect(tables?.reports.filter(({ source }) => source === made?.[0]?.id)).toHaveLength(1)
    expect(difference.map(({ table }) => table)).toEqual(['sources', 'reports'])
  })

  it('changes nothing the second time, whatever its name and order', () => {
    const files = [
      aFile('沪.xlsx', { reports: [aReturn()] }),
      aFile('苏.xlsx', { reports: [aReturn({ region: '320000', progress: 100 })] }),
    ]
    const once = importInto(REAL, ...files)
    expect(importInto(REAL, ...files.toReversed())).toEqual(once)
    const twice = importInto(once.tables ?? REAL, ...files)
    expect(twice.difference).toEqual([])
    expect(twice.tables).toBe((once.tables ?? REAL === twice.tables) ? twice.tables : null)
    for (const name of TABLE_NAMES) expect(twice.tables?.[name]).toBe(once.tables?.[name])
  })

  it('makes no source where nothing is new', () => {
    const { summary: _, ...same } = aReturn({ progress: 80, reportedOn: '2026-07-08' })
    expect(importInto(REAL, aFile('沪.xlsx', { reports: [same] })).difference).toEqual([])
  })

  it('never removes what it does not have', () => {
    const outcome = importInto(REAL, aFile('沪.xlsx', { reports: [aReturn()], hazards: [] }))
    expect(outcome.difference.flatMap(({ removed }) => removed)).toEqual([])
  })

  it('keeps the source that a row names', () => {
    const outcome = importInto(REAL, aFile('沪.xlsx', { reports: [aReturn({ source: 'paper' })] }))
    expect(outcome.tables?.reports.filter(({ source }) => source === 'paper')).toHaveLength(1)
    expect(differenceOf(outcome, 'sources')).toBeUndefined()
  })

  it('empties an English text whose Chinese changed', () => {
    const translated: Tables = {
      ...REAL,
      reports: REAL.reports.map((row) => ({ ...row, summary: '甲', summaryEn: 'A', evidence: '乙', evidenceEn: 'B' })),
    }
    const outcome = importInto(translated, aFile('沪.xlsx', { reports: [aReturn({ summary: '丙', evidence: '乙' })] }))
    expect(outcome.tables?.reports.find(({ summary }) => summary === '丙')).toMatchObject({
      summaryEn: null,
      evidenceEn: 'B',
    })
  })

  it('is refused where it has a row of another province', () => {
    const outcome = importInto(
      REAL,
      aFile('一.xlsx', { reports: [aReturn(), aReturn({ period: '2026-Q1' }), aReturn({ region: '320000' })] }),
    )
    expect(listPlaces(outcome)).toEqual(['E702 一.xlsx 进展 C4'])
    expect(outcome.tables).toBeNull()
  })

  it('is refused where its name says another province than its rows', () => {
    const outcome = importInto(REAL, aFile('江苏报送.xlsx', { reports: [aReturn()] }))
    expect(outcome.issues[0]).toMatchObject({ code: 'E702', found: '上海' })
  })

  it('is refused where it accepts or overrides', () => {
    const outcome = importInto(
      REAL,
      aFile('沪.xlsx', { reports: [aReturn()], acceptances: REAL.acceptances as unknown as readonly Cells[] }),
    )
    expect(listPlaces(outcome)).toEqual(['E703 沪.xlsx 验收'])
  })

  it('reports what is wrong between rows at the cell', () => {
    const outcome = importInto(REAL, aFile('皖.xlsx', { reports: [aReturn({ region: '340000' })] }))
    expect(listPlaces(outcome)).toEqual(['E204 皖.xlsx 进展 C2'])
  })

  it('reports what is wrong in rows that it does not have at the table of the data', () => {
    const outcome = importInto(
      REAL,
      aFile('沪.xlsx', {
        hazards: [
          { period: '2026-Q2', region: '310000', water: 'W1', kind: '涉砂', found: 0, rectified: 0, accepted: 9 },
        ],
      }),
    )
    expect(listPlaces(outcome)).toEqual(['E208 沪.xlsx 水域隐患 G2'])
    const unit = {
      ...REAL,
      assignments: REAL.assignments.map((row, place) => (place === 0 ? { ...row, unit: null } : row)),
    }
    expect(listPlaces(importInto(unit, aFile('沪.xlsx', { reports: [aReturn()] })))).toEqual(['W304 assignments.json'])
  })

  it('reports a value out of range, and a column that a new row needs, once for the sheet', () => {
    const { reportedOn: _, ...late } = aReturn({ period: '2026-Q2', task: 'T02', region: '310000' })
    const outcome = importInto(
      REAL,
      aFile('沪.xlsx', {
        reports: [
          { ...late, progress: 120 },
          { ...late, task: 'T03' },
        ],
      }),
    )
    expect(listPlaces(outcome)).toEqual(['E705 沪.xlsx 进展', 'E113 沪.xlsx 进展 D2'])
    expect(outcome.unchecked).toEqual(['reports'])
  })
})

describe('two places of one cell', () => {
  it('that say the same are fine', () => {
    const row = aReturn()
    const outcome = importInto(REAL, aFile('一.xlsx', { reports: [row, row] }), aFile('二.xlsx', { reports: [row] }))
    expect(outcome.issues).toEqual([])
    expect(differenceOf(outcome, 'sources')?.added).toHaveLength(1)
  })

  it.each([
    [
      'of two files',
      [aFile('一.xlsx', { reports: [aReturn()] }), aFile('二.xlsx', { reports: [aReturn({ progress: 90 })] })],
      '一.xlsx › 进展!D2 的“85”',
      'E701 二.xlsx 进展 D2',
    ],
    [
      'of one file',
      [aFile('一.xlsx', { reports: [aReturn(), aReturn({ progress: 90 })] })],
      '一.xlsx › 进展!D2 的“85”',
      'E701 一.xlsx 进展 D3',
    ],
    [
      'of which one is empty',
      [aFile('一.xlsx', { reports: [aReturn({ summary: null })] }), aFile('二.xlsx', { reports: [aReturn()] })],
      '一.xlsx › 进展!E2 的空',
      'E701 二.xlsx 进展 E2',
    ],
  ])('%s that disagree are an error that names both', (_, files, there, place) => {
    const outcome = importInto(REAL, ...files)
    expect(listPlaces(outcome)).toEqual([place])
    expect(outcome.issues[0]?.expected?.zh).toBe(`与 ${there}一致`)
    expect(outcome.tables).toBeNull()
  })

  it('add to each other where one file has more columns', () => {
    const { summary: _, ...short } = aReturn()
    const outcome = importInto(REAL, aFile('一.xlsx', { reports: [short] }), aFile('二.xlsx', { reports: [aReturn()] }))
    expect(outcome.issues).toEqual([])
    expect(outcome.tables?.reports.some(({ summary, progress }) => summary === '推进' && progress === 85)).toBe(true)
  })
})

describe('a file of the office', () => {
  it('that is an export of the whole ledger changes nothing', () => {
    for (const tables of [REAL, SHIPPED]) {
      const outcome = importInto(tables, aFile('台账.xlsx', toSheets(tables, SHEET_TABLES, true)))
      expect(outcome.difference).toEqual([])
      expect(outcome.replacesSample).toBe(false)
      for (const name of TABLE_NAMES) expect(outcome.tables?.[name]).toBe(tables[name])
    }
  })

  it('states the tables of the office as a whole, and never removes a return', () => {
    const sheets = toSheets(REAL, SHEET_TABLES, true)
    const less = {
      ...sheets,
      overrides: [],
      milestones: sheets.milestones?.slice(1) ?? [],
      reports: sheets.reports?.slice(1) ?? [],
    }
    const outcome = importInto(REAL, aFile('台账.xlsx', less))
    expect(outcome.difference.map(({ table, removed }) => [table, removed])).toEqual([['milestones', ['T01-M1']]])
  })

  it('keeps published services and waters that it does not have', () => {
    const sheets = toSheets(REAL, SHEET_TABLES, true)
    const more = { ...sheets.waters?.[0], id: 'W2', name: '乙', source: 'reported' }
    const outcome = importInto(REAL, aFile('台账.xlsx', { ...sheets, waters: [more], hazards: [] }))
    expect(outcome.difference.map(({ table, added, removed }) => [table, added, removed])).toEqual([
      ['waters', ['W2'], []],
    ])
  })

  it('that has decisions alone adds to them', () => {
    const more = { task: 'T02', region: '330000', acceptedOn: '2026-07-30', acceptedBy: '办公室', evidence: '附件' }
    const outcome = importInto(REAL, aFile('验收.xlsx', { acceptances: [more] }))
    expect(outcome.difference.map(({ table, removed }) => [table, removed])).toEqual([
      ['sources', []],
      ['acceptances', []],
    ])
    expect(listPlaces(outcome)).toEqual(['E212 验收.xlsx 验收 C2'])
  })
})

describe('the first real file', () => {
  const office = aFile('计划.xlsx', toSheets(REAL, [...PLAN, 'milestones', 'revisions', 'waters', 'services']))
  const returns = (['310000', '320000', '330000', '340000'] as const).map((region) =>
    aFile(`${region}.xlsx`, {
      reports: toSheets(REAL, ['reports']).reports?.filter((row) => row['region'] === region) ?? [],
      hazards: toSheets(REAL, ['hazards']).hazards?.filter((row) => row['region'] === region) ?? [],
    }),
  )

  it('replaces the sample as a whole, and no sample row survives in any table', () => {
    const outcome = importInto(SHIPPED, office, ...returns)
    expect(listPlaces(outcome).filter((place) => place.startsWith('E'))).toEqual([])
    expect(outcome.replacesSample).toBe(true)
    for (const name of TABLE_NAMES) {
      const rows: readonly object[] = outcome.tables?.[name] ?? []
      expect([
        name,
        rows.filter((row) => JSON.stringify(row).includes('示例') || JSON.stringify(row).includes('sample')),
      ]).toEqual([name, []])
    }
    expect(differenceOf(outcome, 'tasks')).toMatchObject({ added: ['T01', 'T02'], changed: [], unchangedCount: 0 })
    expect(differenceOf(outcome, 'tasks')?.removed).toHaveLength(87)
    expect(outcome.tables?.figures).toBe(SHIPPED.figures)
  })

  it('is refused with what is missing where it brings returns alone', () => {
    const outcome = importInto(SHIPPED, ...returns)
    expect(outcome.issues.map(({ code, expected }) => [code, expected?.zh])).toEqual([
      ['E704', '工作表“计划”“报告期”“主题”“任务”“分工”，各至少一行'],
    ])
    expect([outcome.tables, outcome.difference]).toEqual([null, []])
  })

  it('is not told that a table is missing that could not be read', () => {
    const place = { file: '坏.xlsx', pointer: null, row: null, table: null, column: null, key: null }
    const broken = aFile('坏.xlsx', {}, [{ code: 'E102', place, found: null, expected: null }])
    expect(listPlaces(importInto(SHIPPED, broken, ...returns))).toEqual(['E102 坏.xlsx'])
  })

  it('may not bring rows of the sample', () => {
    const sheets = toSheets(SHIPPED, SHEET_TABLES, true)
    const [first, ...rest] = sheets.reports ?? []
    const real = { ...first, summary: '推进', evidence: null }
    const outcome = importInto(
      SHIPPED,
      aFile('台账.xlsx', { ...sheets, reports: [{ ...real, source: null }, ...rest] }),
    )
    expect(outcome.replacesSample).toBe(true)
    expect(new Set(outcome.issues.filter(({ code }) => code.startsWith('E')).map(({ code }) => code))).toEqual(
      new Set(['E214', 'E220']),
    )
  })
})

describe('a file that could not be opened', () => {
  const place = { file: '上海.xlsx', pointer: null, row: null, table: null, column: null, key: null }
  const unopened = aFile('上海.xlsx', {}, [{ code: 'E602', place, found: null, expected: null }])
  /** Data in which warnings stand, of every part. */
  const warned: Tables = { ...REAL, assignments: REAL.assignments.map((row) => ({ ...row, unit: null })) }

  it('is all that is told of: what stands in the data is not', () => {
    expect(importInto(warned, unopened).issues.map(({ code }) => code)).toEqual(['E602'])
  })

  it('beside one that has rows leaves those to be checked', () => {
    const codes = importInto(warned, unopened, aFile('浙江.xlsx', { reports: [aReturn({ region: '330000' })] })).issues
    expect(codes.map(({ code }) => code)).toContain('W304')
  })
})

describe('nothing', () => {
  it('changes nothing', () => {
    expect(importInto(REAL)).toMatchObject({ files: [], issues: [], difference: [], replacesSample: false })
  })
})
