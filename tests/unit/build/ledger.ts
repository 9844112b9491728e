import type { RowOfTable, Tables } from '../../../src/core/model/tables.ts'

type RowFrom<N extends keyof Tables> = RowOfTable<N>

const SOURCE = { source: 'sample' }

export const SHANGHAI = '310000'
export const JIANGSU = '320000'
export const ZHEJIANG = '330000'
export const ANHUI = '340000'
export const REGIONS = [SHANGHAI, JIANGSU, ZHEJIANG, ANHUI] as const

const region = (code: string, order: number): RowFrom<'regions'> => ({
  code,
  name: `示例${order}`,
  nameEn: null,
  short: String(order),
  order,
})

const period = (id: string, start: string, end: string, reportDue: string): RowFrom<'periods'> => ({
  id,
  plan: 'P3',
  start,
  end,
  reportDue,
  releaseAt: `${reportDue}T09:00:00+08:00`,
  ...SOURCE,
})

/** Three quarters; the last days are 2025-12-31, 2026-03-31 and 2026-06-30. */
export const PERIODS = [
  period('2025-Q4', '2025-10-01', '2025-12-31', '2026-01-10'),
  period('2026-Q1', '2026-01-01', '2026-03-31', '2026-04-10'),
  period('2026-Q2', '2026-04-01', '2026-06-30', '2026-07-10'),
]

const plan: RowFrom<'plans'> = {
  id: 'P3',
  ordinal: 3,
  title: '示例计划',
  titleEn: null,
  signedOn: '2024-07-24',
  start: '2024-07-24',
  startBasis: 'assumed',
  due: '2027-07-23',
  dueBasis: 'assumed',
  cadence: 'quarter',
  declaredTasks: 1,
  ...SOURCE,
}

const theme = (id: string, order: number): RowFrom<'themes'> => ({
  id,
  plan: 'P3',
  name: id,
  nameEn: null,
  order,
  ...SOURCE,
})

export const rule = (version: string, fromPeriod: string, below: readonly [number, number]): RowFrom<'rules'> => ({
  version,
  fromPeriod,
  slightlyBelow: below[0],
  farBelow: below[1],
  basis: '示例',
  basisEn: null,
  note: null,
  noteEn: null,
})

/** A task of 100 days, of which 90 have passed on 2026-03-31 and none on 2025-12-31. */
export const task = (id: string, cells: Partial<RowFrom<'tasks'>> = {}): RowFrom<'tasks'> => ({
  id,
  plan: 'P3',
  theme: 'A',
  title: `示例${id}`,
  titleEn: null,
  target: '示例',
  targetEn: null,
  start: '2026-01-01',
  due: '2026-04-10',
  otherPartners: null,
  mergedInto: null,
  disclosure: 'public',
  ...SOURCE,
  ...cells,
})

export const part = (taskId: string, region: string, role: 'lead' | 'partner' = 'partner'): RowFrom<'assignments'> => ({
  task: taskId,
  region,
  role,
  unit: null,
  unitEn: null,
  ...SOURCE,
})

export const milestone = (taskId: string, id: string, due: string, weight: number | null): RowFrom<'milestones'> => ({
  id,
  task: taskId,
  title: '示例',
  titleEn: null,
  due,
  weight,
  doneOn: null,
  evidence: null,
  evidenceEn: null,
  ...SOURCE,
})

export const report = (
  periodId: string,
  taskId: string,
  region: string,
  progress: number | null,
  reportedOn = '2026-01-05',
): RowFrom<'reports'> => ({
  period: periodId,
  task: taskId,
  region,
  progress,
  summary: null,
  summaryEn: null,
  reason: null,
  reasonEn: null,
  evidence: null,
  evidenceEn: null,
  reportedOn,
  note: null,
  ...SOURCE,
})

export const acceptance = (
  taskId: string,
  region: string,
  acceptedOn: string,
  evidence: string | null = '示例',
): RowFrom<'acceptances'> => ({
  task: taskId,
  region,
  acceptedOn,
  acceptedBy: '示例单位',
  evidence,
  evidenceEn: null,
  ...SOURCE,
})

export const override = (
  periodId: string,
  taskId: string,
  region: string,
  status: RowFrom<'overrides'>['status'],
): RowFrom<'overrides'> => ({
  period: periodId,
  task: taskId,
  region,
  status,
  reason: '示例',
  reasonEn: null,
  decidedBy: '示例单位',
  decidedOn: '2026-04-12',
  ...SOURCE,
})

type Revision = RowFrom<'revisions'>

export const revision = (
  id: string,
  on: string,
  [table, key, field, before, after]: readonly [Revision['table'], string, string, string | null, string | null],
): Revision => ({
  id,
  table,
  key,
  field,
  before,
  after,
  on,
  reason: '示例',
  reasonEn: null,
  decidedBy: '示例单位',
  ...SOURCE,
})

/** A ledger with the four provinces, three quarters, two themes and thresholds of −10 and −30; the rest as given. */
export const createLedger = (rows: Partial<Tables>): Tables => ({
  regions: REGIONS.map((code, index) => region(code, index + 1)),
  sources: [],
  figures: [],
  events: [],
  projects: [],
  mechanisms: [],
  plans: [plan],
  periods: PERIODS,
  themes: [theme('A', 1), theme('B', 2)],
  rules: [rule('v1', '2024-Q3', [-10, -30])],
  tasks: [],
  assignments: [],
  milestones: [],
  reports: [],
  acceptances: [],
  overrides: [],
  revisions: [],
  services: [],
  'service-volumes': [],
  waters: [],
  hazards: [],
  'river-cases': [],
  corrections: [],
  releases: [],
  ...rows,
})
