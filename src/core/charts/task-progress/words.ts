import { markSample } from '../../format/findings/voice.ts'
import type { Locale, Voice } from '../chart.ts'
import { pluralize } from '../../format/numbers.ts'
import { gapWords, percentText } from '../numbers.ts'
import { formatMarkDate, formatMarkName, formatOriginal } from './mark-words.ts'
import type { TaskPanel, TaskProgressSeries } from './types.ts'

const panelWords = (panel: TaskPanel, locale: Locale): string => {
  const name = panel.province.name[locale]
  const last = panel.points.at(-1)
  const zh = locale === 'zh'
  if (!panel.hasPart || !last) return `${name}${zh ? '不适用' : ': not applicable'}`
  const missing = panel.missing.reduce((sum, run) => sum + run.periods.length, 0)
  const gaps = missing === 0 ? '' : zh ? `，${missing} 期未报送` : `, ${pluralize(missing, 'period')} without a return`
  if (last.progressPercent === null) return `${name}${zh ? '本期未报送' : ': not reported'}${gaps}`
  const gap = gapWords(last.gapPoints, locale)
  return `${name} ${last.progressPercent}%${zh ? '，序时 ' : ' against '}${percentText(last.scheduledPercent, locale)}${gap === null ? '' : `${zh ? '，' : ', '}${gap}`}${gaps}`
}

const marksWords = (series: TaskProgressSeries, locale: Locale): string =>
  series.marks
    .map((mark) => {
      const was = formatOriginal(mark, locale)
      const name = formatMarkName(mark, locale).slice(0, 40)
      return `${name} ${formatMarkDate(mark, locale)}${was === '' ? '' : locale === 'zh' ? `（${was}）` : ` (${was})`}`
    })
    .join(locale === 'zh' ? '；' : '; ')

/** One task in words: each province against its schedule, then milestones and due date. */
export const formatTaskProgress = (series: TaskProgressSeries, voice: Voice): string => {
  const panels = series.panels.map((panel) => panelWords(panel, voice.locale))
  const marks = marksWords(series, voice.locale)
  return markSample(
    voice,
    voice.locale === 'zh'
      ? `截至 ${series.asOf}：${panels.join('；')}。时间节点：${marks}。`
      : `As of ${series.asOf}: ${panels.join('; ')}. Dates: ${marks}.`,
  )
}
