import { formatCasesFinding } from '../../format/findings/water.ts'
import type { Voice } from '../chart.ts'
import { caseText } from './count.ts'
import type { RiverCasesSeries } from './types.ts'

/** The chart in one sentence: all cases, then every kind with its sum. */
export const formatRiverCases = ({ rows, all }: RiverCasesSeries, voice: Voice): string => {
  const { locale } = voice
  const kinds = rows.map(({ name, total }) => `${name[locale]} ${caseText(total, locale)}`)
  const finding = formatCasesFinding(voice, all)
  return locale === 'zh' ? `${finding}；其中${kinds.join('，')}。` : `${finding}; by kind: ${kinds.join(', ')}.`
}
