import { formatPeriod } from '../../format/dates.ts'
import { formatRateTrendFinding } from '../../format/findings/water.ts'
import type { Voice } from '../chart.ts'
import type { HazardTrendSeries } from './types.ts'

/** The chart in one sentence: first and last rate, how many periods, how many of them partial. */
export const formatHazardTrend = ({ points }: HazardTrendSeries, voice: Voice): string => {
  const parts = points.map(({ period, total }) => ({ id: period, total }))
  const partial = points.filter(({ total }) => total.reporting === 'partial').length
  const missing = points.filter(({ total }) => total.reporting === 'missing')
  const names = missing.map(({ period }) => formatPeriod(period, voice.locale))
  const rest =
    voice.locale === 'zh'
      ? `；共 ${points.length} 期，其中 ${partial} 期为部分值${names.length > 0 ? `，未报送：${names.join('、')}` : ''}。`
      : `; ${points.length} periods, ${partial} of them partial${names.length > 0 ? `, not reported: ${names.join(', ')}` : ''}.`
  return formatRateTrendFinding(voice, parts) + rest
}
