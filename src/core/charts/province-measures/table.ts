import { formatPercent } from '../../format/numbers.ts'
import { STATUSES, STATUS_CODES, type Status } from '../../model/status.ts'
import type { ChartTable, Locale } from '../chart.ts'
import { gapText, percentText } from '../numbers.ts'
import { fractionText, remarksOf, shareOf, shareText } from './phrases.ts'
import type { MeasureRow, ProvinceMeasureSeries } from './types.ts'

const HEADERS = {
  zh: {
    province: '省市',
    status: ['承担任务'],
    reached: '达到或超过序时',
    progress: ['完成率', '序时进度', '差（百分点）', '有数/承担任务'],
    returns: ['按期报送率', '按期/应报', '迟报', '未报送'],
    acceptance: ['验收率', '已验收/承担任务', '待核验'],
    note: '备注',
  },
  en: {
    province: 'Province',
    status: ['Tasks'],
    reached: 'On schedule or better',
    progress: ['Progress', 'Scheduled', 'Gap (points)', 'Known of its tasks'],
    returns: ['On time', 'On time of due', 'Late', 'Not reported'],
    acceptance: ['Accepted', 'Accepted of its tasks', 'Awaiting acceptance'],
    note: 'Note',
  },
} as const

const nameOf = ({ province }: MeasureRow, locale: Locale): string => `${province.letter} ${province.name[locale]}`

/** `42 · 51%`: a count with its share of the tasks in the same row. */
const countCell = (count: number, total: number): string =>
  count === 0 ? '0' : `${count} · ${formatPercent((100 * count) / total)}`

const statusesOf = (rows: readonly MeasureRow[]): readonly Status[] =>
  STATUS_CODES.filter((status) => rows.some(({ measured }) => measured.rollUp.counts[status] > 0))

const cellsOf = (row: MeasureRow, { measure, rows }: ProvinceMeasureSeries, locale: Locale): readonly string[] => {
  const { rollUp, known } = row.measured
  const share = shareOf(row, measure)
  switch (measure) {
    case 'status':
      return [
        String(rollUp.total),
        ...statusesOf(rows).map((status) => countCell(rollUp.counts[status], rollUp.total)),
        countCell(share.part, share.base),
      ]
    case 'progress':
      return [
        rollUp.total === 0 ? shareText(known, measure, locale) : percentText(rollUp.progressPercent, locale),
        rollUp.scheduledPercent === null ? '—' : `${rollUp.scheduledPercent}%`,
        gapText(rollUp.gapPoints),
        fractionText(share, locale),
      ]
    case 'returns':
      return [
        shareText(share, measure, locale),
        fractionText(share, locale),
        String(rollUp.returns.received - rollUp.returns.onTime),
        String(rollUp.returns.missing),
      ]
    case 'acceptance':
      return [
        shareText(share, measure, locale),
        fractionText(share, locale),
        String(rollUp.counts['awaiting-acceptance']),
      ]
  }
}

/** One row per province, in the order shown. */
export const toProvinceMeasureTable = (series: ProvinceMeasureSeries, locale: Locale): ChartTable => {
  const words = HEADERS[locale]
  const statuses = statusesOf(series.rows).map((status) => STATUSES[status].words[locale])
  const columns =
    series.measure === 'status' ? [...words.status, ...statuses, words.reached] : [...words[series.measure]]
  return {
    header: [words.province, ...columns, words.note],
    rows: series.rows.map((row) => [
      nameOf(row, locale),
      ...cellsOf(row, series, locale),
      remarksOf(row, series.measure, locale),
    ]),
  }
}
