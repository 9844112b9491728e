import { markSample } from '../../format/findings/voice.ts'
import { STATUSES, STATUS_CODES } from '../../model/status.ts'
import type { Locale, Voice } from '../chart.ts'
import { gapWords, percentText } from '../numbers.ts'
import { fractionText, remarksOf, shareOf, shareText } from './phrases.ts'
import type { MeasureChart, MeasureRow, ProvinceMeasureSeries } from './types.ts'

const SUBJECTS: Readonly<Record<MeasureChart, Readonly<Record<Locale, string>>>> = {
  status: { zh: '各省市自身任务按状态', en: "each province's own tasks by status" },
  progress: { zh: '各省市按自身任务计的完成率', en: 'progress of each by its own tasks' },
  returns: { zh: '按期报送占应报', en: 'returns on time of those due' },
  acceptance: { zh: '已验收占自身任务', en: 'accepted of its own tasks' },
}

const statusWords = ({ measured }: MeasureRow, locale: Locale): string => {
  const { counts, total } = measured.rollUp
  const said = STATUS_CODES.filter((status) => counts[status] > 0).map(
    (status) => `${STATUSES[status].words[locale]} ${counts[status]}`,
  )
  return locale === 'zh' ? `${total} 项中${said.join('、')}` : `of ${total}: ${said.join(', ')}`
}

const progressWords = ({ measured }: MeasureRow, locale: Locale): string => {
  const { progressPercent, scheduledPercent, gapPoints } = measured.rollUp
  const gap = gapWords(gapPoints, locale)
  const against =
    scheduledPercent === null ? '' : locale === 'zh' ? `，序时 ${scheduledPercent}%` : ` against ${scheduledPercent}%`
  const apart = gap === null ? '' : `${locale === 'zh' ? '，' : ', '}${gap}`
  return percentText(progressPercent, locale) + against + apart
}

const rowWords = (row: MeasureRow, measure: MeasureChart, locale: Locale): string => {
  const share = shareOf(row, measure)
  const value =
    share.base === 0
      ? shareText(share, measure, locale)
      : measure === 'status'
        ? statusWords(row, locale)
        : measure === 'progress'
          ? progressWords(row, locale)
          : `${shareText(share, measure, locale)} ${fractionText(share, locale)}`
  const remarks = remarksOf(row, measure, locale)
  const noted = remarks === '' ? '' : locale === 'zh' ? `（${remarks}）` : ` (${remarks})`
  return `${row.province.name[locale]} ${value}${noted}`
}

/** The chart in one sentence, in the order shown. */
export const formatProvinceMeasure = (series: ProvinceMeasureSeries, voice: Voice): string => {
  const { locale } = voice
  const rows = series.rows.map((row) => rowWords(row, series.measure, locale))
  const subject = SUBJECTS[series.measure][locale]
  return markSample(
    voice,
    locale === 'zh'
      ? `截至 ${series.asOf}，${subject}：${rows.join('；')}。`
      : `As of ${series.asOf}, ${subject}: ${rows.join('; ')}.`,
  )
}
