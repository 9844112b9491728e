import type { TaskProgress } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import { formatPeriod } from '../dates.ts'
import { formatPercent } from '../numbers.ts'
import { finding } from './voice.ts'

interface TaskPeriod {
  readonly period: string
  readonly task: Pick<TaskProgress, 'progressPercent' | 'partial'>
}

/** How one task went: `完成率由2024年第三季度的 10% 变为2026年第三季度的 81%（已报送部分）`. */
export const formatTaskTrendFinding = finding((periods: readonly TaskPeriod[]): Words => {
  const known = periods.flatMap(({ period, task: { progressPercent, partial } }) =>
    progressPercent === null ? [] : [{ period, progressPercent, partial }],
  )
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return { zh: '各期进展均未知', en: 'Progress is not known in any period' }
  const [from, to] = [formatPercent(first.progressPercent), formatPercent(last.progressPercent)]
  const part = last.partial ? { zh: '（已报送部分）', en: ' (reported parts)' } : { zh: '', en: '' }
  const said = (period: string): Words => ({ zh: formatPeriod(period, 'zh'), en: formatPeriod(period, 'en') })
  if (first === last)
    return {
      zh: `${said(first.period).zh}完成率 ${to}${part.zh}`,
      en: `Progress was ${to} in ${said(first.period).en}${part.en}`,
    }
  if (from === to)
    return {
      zh: `完成率在${said(first.period).zh}与${said(last.period).zh}均为 ${to}${part.zh}`,
      en: `Progress was ${to} in both ${said(first.period).en} and ${said(last.period).en}${part.en}`,
    }
  return {
    zh: `完成率由${said(first.period).zh}的 ${from} 变为${said(last.period).zh}的 ${to}${part.zh}`,
    en: `Progress went from ${from} in ${said(first.period).en} to ${to} in ${said(last.period).en}${part.en}`,
  }
})
