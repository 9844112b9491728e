import { markSample } from '../../format/findings/voice.ts'
import type { Locale, Voice } from '../chart.ts'
import { formatPeriod } from '../../format/dates.ts'
import { gapWords, percentText } from '../numbers.ts'
import type { ProvinceCompareSeries, ProvinceHistorySeries, ProvinceStand } from './types.ts'

const standWords = (stand: ProvinceStand, locale: Locale): string => {
  const name = stand.province.name[locale]
  if (stand.progressPercent === null) return `${name}${locale === 'zh' ? '' : ' '}${percentText(null, locale)}`
  const gap = gapWords(stand.gapPoints, locale)
  const scheduled = percentText(stand.scheduledPercent, locale)
  return locale === 'zh'
    ? `${name} ${stand.progressPercent}%${stand.partial ? '（部分）' : ''}，序时 ${scheduled}${gap === null ? '' : `，${gap}`}`
    : `${name} ${stand.progressPercent}%${stand.partial ? ' (partial)' : ''} against ${scheduled}${gap === null ? '' : `, ${gap}`}`
}

/** The four provinces in one sentence, in their one order. */
export const formatProvinceCompare = (series: ProvinceCompareSeries, voice: Voice): string => {
  const stands = series.provinces.map((stand) => standWords(stand, voice.locale))
  return markSample(
    voice,
    voice.locale === 'zh'
      ? `截至 ${series.asOf}，各省市按自身任务计：${stands.join('；')}。`
      : `As of ${series.asOf}, each province measured on its own tasks: ${stands.join('; ')}.`,
  )
}

/** A province's history in one sentence: its first and last known period. */
export const formatProvinceHistory = (series: ProvinceHistorySeries, voice: Voice): string => {
  const known = series.points.filter((point) => point.progressPercent !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return ''
  const [from, to] = [formatPeriod(first.period, voice.locale), formatPeriod(last.period, voice.locale)]
  const name = series.province.name[voice.locale]
  const scheduled = percentText(last.scheduledPercent, voice.locale)
  return markSample(
    voice,
    voice.locale === 'zh'
      ? `${name}由 ${from}的 ${first.progressPercent}% 到 ${to}的 ${last.progressPercent}%，序时进度 ${scheduled}。`
      : `${name}: ${first.progressPercent}% in ${from}, ${last.progressPercent}% in ${to}, against a scheduled ${scheduled}.`,
  )
}
