import type { RowOfTable } from '../model/tables.ts'
import { SAMPLE_SOURCE } from './calendar.ts'
import { toPlace } from './titles.ts'
import { ANHUI, ZHEJIANG } from './provinces.ts'
import { DECIDING_UNIT } from './units.ts'

type Override = RowOfTable<'overrides'>
type Planned = Pick<Override, 'period' | 'region' | 'status' | 'reason' | 'reasonEn' | 'decidedOn'>

/** The overrides by place in the block. */
const OVERRIDES: Readonly<Record<number, Planned>> = {
  9: {
    period: '2025-Q4',
    region: '*',
    status: 'on-schedule',
    reason: '示例：年度考核口径下已达到阶段要求',
    reasonEn: null,
    decidedOn: '2026-01-22',
  },
  26: {
    period: '2026-Q3',
    region: ZHEJIANG,
    status: 'on-schedule',
    reason: '示例：外部接口延期不属本地原因，经会商认定',
    reasonEn: 'Sample: the delay of an outside interface is not of local making',
    decidedOn: '2026-10-20',
  },
  43: {
    period: '2026-Q3',
    region: '*',
    status: 'slightly-behind',
    reason: '示例：抽查发现完成率与现场不符，整体下调',
    reasonEn: 'Sample: a spot check did not bear out the returns',
    decidedOn: '2026-10-21',
  },
  61: {
    period: '2026-Q3',
    region: ANHUI,
    status: 'far-behind',
    reason: '示例：逾期未报送，按现场核查情况认定',
    reasonEn: 'Sample: no return; set after a visit on site',
    decidedOn: '2026-10-22',
  },
}

/** The overrides of the tasks 1 to `count` for periods up to and including `until`. */
export const buildOverrides = (count: number, until: string, toId: (number: number) => string): readonly Override[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((number): Override[] => {
    const planned = OVERRIDES[toPlace(number)]
    if (!planned || planned.period > until) return []
    return [{ task: toId(number), ...planned, decidedBy: DECIDING_UNIT, source: SAMPLE_SOURCE }]
  })
