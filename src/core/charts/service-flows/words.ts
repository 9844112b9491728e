import type { ServiceFlow } from '../../analysis/service-sums.ts'
import { formatPeriod } from '../../format/dates.ts'
import { markSample } from '../../format/findings/voice.ts'
import { formatPartial, formatSum, MEASURE_WORDS } from '../../format/service-sums.ts'
import type { Locale, Voice } from '../chart.ts'
import type { ServiceFlowsSeries } from './types.ts'

const flowWords = ({ from, to, sum }: ServiceFlow, { provinces }: ServiceFlowsSeries, locale: Locale): string => {
  const nameOf = (code: string): string => provinces.find((province) => province.code === code)?.name[locale] ?? code
  const partial = formatPartial(sum, locale)
  const note = partial === '' ? '' : locale === 'zh' ? `（${partial}）` : ` (${partial})`
  return locale === 'zh'
    ? `${nameOf(from)}到${nameOf(to)} ${formatSum(sum, locale)}${note}`
    : `${nameOf(from)} to ${nameOf(to)} ${formatSum(sum, locale)}${note}`
}

/** Every direction of the period in one sentence. */
export const formatServiceFlows = (series: ServiceFlowsSeries, voice: Voice): string => {
  const { locale } = voice
  const { noun, unit } = MEASURE_WORDS[series.measure]
  const flows = series.flows.map((flow) => flowWords(flow, series, locale))
  return markSample(
    voice,
    locale === 'zh'
      ? `${formatPeriod(series.period, 'zh')}由受理地到办理地的${noun.zh}（${unit.zh}）：${flows.join('，')}。`
      : `${formatPeriod(series.period, 'en')}, ${noun.en} from the accepting to the handling province: ${flows.join(', ')}.`,
  )
}
