import { markSample } from '../../format/findings/voice.ts'
import type { Voice } from '../chart.ts'
import { formatPeriod } from '../../format/dates.ts'
import { gapWords, percentText } from '../numbers.ts'
import type { TimedProgress } from '../progress-lines.ts'
import type { PlanProgressSeries } from './types.ts'

const zh = (series: PlanProgressSeries, last: TimedProgress): string => {
  const gap = gapWords(last.gapPoints, 'zh')
  const partials = series.points.filter((point) => point.partial).length
  return [
    `截至 ${series.asOf}（${formatPeriod(last.period, 'zh')}），${last.partial ? '已报送部分' : '计划'}完成 ${percentText(last.progressPercent, 'zh')}`,
    `，序时进度 ${percentText(last.scheduledPercent, 'zh')}${gap === null ? '' : `，${gap}`}`,
    `；时间过去 ${series.elapsedPercent}%（按${series.planAssumed ? '假定' : ''}期限 ${series.planStart} 至 ${series.planDue}）。`,
    `共 ${series.points.length} 期${partials ? `，其中 ${partials} 期为部分值` : ''}。`,
  ].join('')
}

const en = (series: PlanProgressSeries, last: TimedProgress): string => {
  const gap = gapWords(last.gapPoints, 'en')
  const partials = series.points.filter((point) => point.partial).length
  return [
    `As of ${series.asOf} (${formatPeriod(last.period, 'en')}), ${last.partial ? 'the reported part' : 'the plan'} is ${percentText(last.progressPercent, 'en')} done`,
    ` against a scheduled ${percentText(last.scheduledPercent, 'en')}${gap === null ? '' : `, ${gap}`}`,
    `; ${series.elapsedPercent}% of the plan's time has passed (${series.planAssumed ? 'assumed term' : 'term'} ${series.planStart} to ${series.planDue}).`,
    ` ${series.points.length} periods${partials ? `, ${partials} of them partial` : ''}.`,
  ].join('')
}

/** The chart in one sentence: the last known period, its gap, the time that has passed. */
export const formatPlanProgress = (series: PlanProgressSeries, voice: Voice): string => {
  const last = series.points.findLast((point) => point.progressPercent !== null)
  if (!last) return ''
  return markSample(voice, voice.locale === 'zh' ? zh(series, last) : en(series, last))
}
