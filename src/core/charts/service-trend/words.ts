import { formatPeriod } from '../../format/dates.ts'
import { markSample } from '../../format/findings/voice.ts'
import { formatPartial, formatSum, MEASURE_WORDS } from '../../format/service-sums.ts'
import type { Locale, Voice } from '../chart.ts'
import type { ServiceTrendPoint, ServiceTrendSeries } from './types.ts'

const pointWords = ({ period, sum }: ServiceTrendPoint, unit: string, locale: Locale): string => {
  const partial = formatPartial(sum, locale)
  const count = sum.total === null ? formatSum(sum, locale) : `${formatSum(sum, locale)} ${unit}`
  const note = partial === '' ? '' : locale === 'zh' ? `（${partial}）` : ` (${partial})`
  return `${formatPeriod(period, locale)} ${count}${note}`
}

/** The first and the last period in one sentence. */
export const formatServiceTrend = ({ points, measure }: ServiceTrendSeries, voice: Voice): string => {
  const { noun, unit } = MEASURE_WORDS[measure]
  const { locale } = voice
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const ends = first === last ? [last] : [first, last]
  const said = ends.map((point) =>
    pointWords(point, locale === 'zh' ? unit.zh : '', locale)
      .replace(/ +/g, ' ')
      .trim(),
  )
  return markSample(
    voice,
    locale === 'zh'
      ? `各期${noun.zh}：${said.join('，')}；共 ${points.length} 期。`
      : `${noun.en.charAt(0).toUpperCase()}${noun.en.slice(1)} by period: ${said.join(', ')}; ${points.length} period${points.length === 1 ? '' : 's'}.`,
  )
}
