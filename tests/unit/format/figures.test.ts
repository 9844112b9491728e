import { describe, expect, it } from 'vitest'
import {
  formatCitation,
  formatFigureAria,
  formatFigureAsOf,
  formatFigurePeriod,
  formatQualifier,
  formatScope,
  type FigureRow,
} from '../../../src/core/format/figures.ts'
import { PLACES } from './facts.ts'

const ALL = PLACES.map(({ code }) => code)

const figureWith = (rest: Partial<FigureRow> = {}): FigureRow => ({
  id: 'svc.handled',
  topic: 'services',
  label: '跨省通办已办理业务',
  labelEn: 'Cross-province cases handled',
  printed: '560余万件',
  value: 5_600_000,
  unit: '件',
  qualifier: '余',
  bound: 'lower',
  counts: '办件',
  countsEn: 'cases',
  scope: 'delta',
  regions: ALL,
  periodPrinted: '六年多来',
  periodStart: '2018-05',
  periodBasis: 'inferred',
  asOf: '2024-08',
  asOfBasis: 'inferred',
  quote: null,
  note: null,
  noteEn: null,
  source: 'legal-daily-2024-08',
  ...rest,
})

const SOURCE = {
  publisher: '法治日报',
  publisherEn: 'Legal Daily',
  publishedOn: '2024-08',
  dateBasis: 'inferred',
} as const

describe('qualifier', () => {
  it.each([
    ['余', 'lower', '“余”表示下限，实际不少于此数', '“余” is a lower bound: the true number is no smaller'],
    ['近', 'upper', '“近”表示上限，实际不超过此数', '“近” is an upper bound: the true number is no larger'],
    [
      '约',
      'approximate',
      '“约”表示约数，实际可能略多或略少',
      '“约” means about: the true number may be somewhat more or less',
    ],
    [null, 'lower', '此数表示下限，实际不少于此数', 'The number is a lower bound: the true number is no smaller'],
    [null, 'exact', null, null],
  ] as const)('%s with bound %s is explained', (qualifier, bound, zh, en) => {
    expect(formatQualifier({ qualifier, bound }, 'zh')).toBe(zh)
    expect(formatQualifier({ qualifier, bound }, 'en')).toBe(en)
  })
})

describe('scope', () => {
  it.each([
    ['delta', ALL, '四地合计', 'the four provinces together'],
    ['province', ['340000'], '一省（市）（安徽）', 'one province (Anhui)'],
    ['district', ['310000'], '一区（上海）', 'one district (Shanghai)'],
    [
      'cross-border',
      ['330000', '310000'],
      '毗邻地区联合（上海、浙江）',
      'neighbouring places together (Shanghai and Zhejiang)',
    ],
    ['national', [], '全国', 'national'],
  ] as const)('%s names what it covers', (scope, regions, zh, en) => {
    expect(formatScope({ scope, regions }, PLACES, 'zh')).toBe(zh)
    expect(formatScope({ scope, regions }, PLACES, 'en')).toBe(en)
  })
})

describe('time of a figure', () => {
  it.each([
    ['六年多来', '2018-05', 'inferred', '六年多来（起于2018年5月，推算）', '“六年多来” (from May 2018, inferred)'],
    [null, '2020-06-13', 'printed', '起于2020年6月13日', 'from 13 June 2020'],
    ['7月24日', '2024-07-24', 'printed', '2024年7月24日（原文“7月24日”）', '24 July 2024 (printed “7月24日”)'],
    ['截至目前', null, 'not printed', '截至目前', '“截至目前”'],
    [null, null, 'not printed', '来源未印出时段', 'period not printed by the source'],
  ] as const)('printed %s with start %s (%s)', (periodPrinted, periodStart, periodBasis, zh, en) => {
    expect(formatFigurePeriod({ periodPrinted, periodStart, periodBasis }, 'zh')).toBe(zh)
    expect(formatFigurePeriod({ periodPrinted, periodStart, periodBasis }, 'en')).toBe(en)
  })

  it('says as-of with its basis', () => {
    expect(formatFigureAsOf({ asOf: '2024-08', asOfBasis: 'inferred' }, 'zh')).toBe('数据截至 2024年8月（推算）')
    expect(formatFigureAsOf({ asOf: '2024-11-04', asOfBasis: 'printed' }, 'en')).toBe('as of 4 November 2024')
  })
})

describe('figure in words', () => {
  it('cites a source with the mark of its date', () => {
    expect(formatCitation(SOURCE, 'zh')).toBe('法治日报，2024年8月（推算）')
    expect(formatCitation(SOURCE, 'en')).toBe('Legal Daily, August 2024 (inferred)')
    const undated = { ...SOURCE, publishedOn: null, dateBasis: 'not printed' } as const
    expect(formatCitation(undated, 'zh')).toBe('法治日报，日期未印出')
    expect(formatCitation(undated, 'en')).toBe('Legal Daily, date not printed')
  })

  it('says the printed wording, never the bare value', () => {
    const said = formatFigureAria(figureWith(), SOURCE, PLACES, 'zh')
    expect(said).toBe(
      '跨省通办已办理业务：560余万件；“余”表示下限，实际不少于此数；范围：四地合计；时段：六年多来（起于2018年5月，推算）；数据截至 2024年8月（推算）；来源：法治日报，2024年8月（推算）',
    )
    expect(said).not.toContain('5600000')
  })

  it('leaves the qualifier out where there is none', () => {
    const exact = figureWith({ printed: '24个高频事项', qualifier: null, bound: 'exact' })
    expect(formatFigureAria(exact, SOURCE, PLACES, 'en')).toBe(
      'Cross-province cases handled: 24个高频事项; covers the four provinces together; time: “六年多来” (from May 2018, inferred); as of August 2024 (inferred); source: Legal Daily, August 2024 (inferred)',
    )
  })
})
