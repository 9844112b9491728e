import { statusWords } from '../../format/findings/phrases.ts'
import { markSample } from '../../format/findings/voice.ts'
import type { Voice } from '../chart.ts'
import type { StatusCountsSeries } from './types.ts'

/** The counts in one sentence, from best to worst, then those outside the order. */
export const formatStatusCounts = (series: StatusCountsSeries, voice: Voice): string => {
  const counts = series.groups.map(({ status, count }) => {
    const words = statusWords(status)
    return voice.locale === 'zh' ? `${words.zh} ${count}` : `${count} ${words.en}`
  })
  return markSample(
    voice,
    voice.locale === 'zh'
      ? `截至 ${series.asOf}，${series.total} 项任务：${counts.join('，')}。`
      : `As of ${series.asOf}, ${series.total} tasks: ${counts.join(', ')}.`,
  )
}
