import { joinSums } from '../../analysis/service-sums.ts'
import type { ServiceFlow, ServiceSum } from '../../analysis/service-sums.ts'
import { formatPartial, formatSum } from '../../format/service-sums.ts'
import type { ChartTable, Locale } from '../chart.ts'
import type { ServiceFlowsSeries } from './types.ts'

const WORDS = {
  zh: { corner: '受理地＼办理地', total: '合计', same: '不适用' },
  en: { corner: 'From \\ to', total: 'Total', same: 'not applicable' },
} as const

const cellOf = (sum: ServiceSum, locale: Locale): string => {
  const partial = formatPartial(sum, locale)
  if (partial === '') return formatSum(sum, locale)
  return locale === 'zh' ? `${formatSum(sum, locale)}（${partial}）` : `${formatSum(sum, locale)} (${partial})`
}

const sumOf = (flows: readonly ServiceFlow[], which: (flow: ServiceFlow) => boolean): ServiceSum =>
  joinSums(flows.filter(which).map(({ sum }) => sum))

/** Provinces as origins by provinces as ends, with totals; one province as both is not applicable. */
export const toServiceFlowsTable = ({ flows, provinces }: ServiceFlowsSeries, locale: Locale): ChartTable => {
  const words = WORDS[locale]
  const codes = provinces.map(({ code }) => code)
  const names = provinces.map(({ letter, name }) => `${letter} ${name[locale]}`)
  const rowOf = (from: string): readonly string[] => [
    ...codes.map((to) =>
      to === from
        ? words.same
        : cellOf(
            sumOf(flows, (flow) => flow.from === from && flow.to === to),
            locale,
          ),
    ),
    cellOf(
      sumOf(flows, (flow) => flow.from === from),
      locale,
    ),
  ]
  return {
    header: [words.corner, ...names, words.total],
    rows: [
      ...codes.map((from, index) => [names[index] ?? from, ...rowOf(from)]),
      [
        words.total,
        ...codes.map((to) =>
          cellOf(
            sumOf(flows, (flow) => flow.to === to),
            locale,
          ),
        ),
        cellOf(
          sumOf(flows, () => true),
          locale,
        ),
      ],
    ],
  }
}
