import { toFlowMatrix } from '../../analysis/flow-matrix.ts'
import type { ServiceSum } from '../../analysis/service-sums.ts'
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

/** Provinces as origins by provinces as ends, with totals; one province as both is not applicable. */
export const toServiceFlowsTable = ({ flows, provinces }: ServiceFlowsSeries, locale: Locale): ChartTable => {
  const words = WORDS[locale]
  const names = provinces.map(({ letter, name }) => `${letter} ${name[locale]}`)
  const matrix = toFlowMatrix(
    flows,
    provinces.map(({ code }) => code),
  )
  const cells = (sums: readonly (ServiceSum | null)[]): readonly string[] =>
    sums.map((sum) => (sum ? cellOf(sum, locale) : words.same))
  return {
    header: [words.corner, ...names, words.total],
    rows: [
      ...matrix.rows.map((row, index) => [names[index] ?? row.from, ...cells([...row.cells, row.total])]),
      [words.total, ...cells([...matrix.columns, matrix.total])],
    ],
  }
}
