import { markSample } from '../../format/findings/voice.ts'
import type { Locale, Voice } from '../chart.ts'
import { plainText } from '../letters.ts'
import { gapText, percentText } from '../numbers.ts'
import type { ThemeProvinceSeries, ThemeRow } from './types.ts'

const themeWords = (row: ThemeRow, series: ThemeProvinceSeries, locale: Locale): string => {
  const cells = row.cells.map((cell, place) => {
    const province = series.provinces[place]
    const name = (locale === 'zh' ? province?.letter : province?.name.en) ?? ''
    if (cell.total === 0) return `${name} ${locale === 'zh' ? '不承担' : 'no part'}`
    const gap =
      cell.gapPoints === null
        ? ''
        : locale === 'zh'
          ? `（${gapText(cell.gapPoints)}）`
          : ` (${gapText(cell.gapPoints)})`
    return `${name} ${percentText(cell.progressPercent, locale)}${gap}`
  })
  return `${plainText(row.name[locale]).slice(0, 40)}${locale === 'zh' ? '：' : ': '}${cells.join(locale === 'zh' ? '，' : ', ')}`
}

/** Every theme with its four provinces; gaps to the schedule in points stand in brackets. */
export const formatThemeProvince = (series: ThemeProvinceSeries, voice: Voice): string => {
  const rows = series.themes.map((row) => themeWords(row, series, voice.locale))
  return markSample(
    voice,
    voice.locale === 'zh'
      ? `截至 ${series.asOf}，各主题四地完成率，括号内为与序时进度的差：${rows.join('；')}。`
      : `As of ${series.asOf}, progress by theme and province, gap to the schedule in brackets: ${rows.join('; ')}.`,
  )
}
