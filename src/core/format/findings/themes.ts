import type { PeriodProgress, RollUp } from '../../analysis/types.ts'
import type { Words } from '../../model/column.ts'
import type { RowOfTable } from '../../model/tables.ts'
import { isolate } from '../isolate.ts'
import { twin, type Locale } from '../locale.ts'
import { formatCount, formatPoints } from '../numbers.ts'
import { formatList, formatPlaceShort, type Place } from '../places.ts'
import { joinClauses } from './phrases.ts'
import { finding } from './voice.ts'

/** What sentences need of a theme. */
export type ThemeName = Pick<RowOfTable<'themes'>, 'id' | 'name' | 'nameEn'>

interface Cell {
  readonly theme: ThemeName
  readonly place: Place
  readonly rollUp: RollUp
}

/** As many tied cells as a title names; above, it counts them. */
const NAMED_TIES = 3

const nameOf = ({ theme, place }: Cell, locale: Locale): string => {
  const name = isolate(twin(theme, 'name', locale).text)
  return locale === 'zh'
    ? `“${name}”${formatPlaceShort(place, locale)}`
    : `${formatPlaceShort(place, locale)} in “${name}”`
}

const cellsOf = (progress: PeriodProgress, themes: readonly ThemeName[], places: readonly Place[]): Cell[] =>
  themes.flatMap((theme) =>
    places.flatMap((place) => {
      const rollUp = progress.themeProvinces[theme.id]?.[place.code]
      return rollUp && rollUp.total > 0 ? [{ theme, place, rollUp }] : []
    }),
  )

const furthestClause = (furthest: readonly Cell[], worst: number): Words => {
  if (furthest.length > NAMED_TIES)
    return {
      zh: `落后最多的 ${furthest.length} 格均为 ${formatPoints(worst, 'zh')}`,
      en: `${furthest.length} tie for furthest behind, by ${formatPoints(worst, 'en')}`,
    }
  const list = (locale: Locale): string =>
    formatList(
      furthest.map((cell) => nameOf(cell, locale)),
      locale,
    )
  return {
    zh: `${list('zh')}落后最多，${furthest.length > 1 ? '均' : ''}为 ${formatPoints(worst, 'zh')}`,
    en: `furthest behind ${furthest.length > 1 ? 'are' : 'is'} ${list('en')}, by ${formatPoints(worst, 'en')}${furthest.length > 1 ? ' each' : ''}`,
  }
}

/**
 * Where a theme and a province meet worst: `12 格中 5 格落后超过 10 个百分点，“整体防控”皖落后最多，为 22 个百分点`.
 *
 * A cell = the parts of one province in the tasks of one theme; cells without a task are not counted.
 */
export const formatThemeProvincesFinding = finding(
  (progress: PeriodProgress, themes: readonly ThemeName[], places: readonly Place[]): Words => {
    const cells = cellsOf(progress, themes, places)
    const gaps = cells.flatMap(({ rollUp }) => (rollUp.gapPoints === null ? [] : [rollUp.gapPoints]))
    if (gaps.length === 0) return { zh: '各主题、各地进展均未知', en: 'Nothing is known yet of any theme' }
    const from = progress.rule.slightlyBelow
    const late = gaps.filter((gap) => gap < from).length
    const worst = Math.min(...gaps)
    const total = {
      zh: `各主题与各地相交的 ${gaps.length} 格中`,
      en: `of ${formatCount(gaps.length, 'en')} pairs of theme and province`,
    }
    const partial = cells.some(({ rollUp }) => rollUp.partial)
    const opening = partial ? { zh: '按已报送部分', en: 'Going by the parts reported' } : null
    const capital = opening === null ? 'N' : 'n'
    const limit = (locale: Locale): string => formatPoints(from, locale)
    const share: Words =
      late === 0
        ? {
            zh: `${total.zh}无一落后超过 ${limit('zh')}`,
            en: `${capital}one ${total.en} is more than ${limit('en')} behind`,
          }
        : {
            zh: `${total.zh} ${late} 格落后超过 ${limit('zh')}`,
            en: `${formatCount(late, 'en')} ${total.en} ${late === 1 ? 'is' : 'are'} more than ${limit('en')} behind`,
          }
    const furthest = cells.filter(({ rollUp }) => rollUp.gapPoints === worst)
    const said = joinClauses([share, late === 0 ? null : furthestClause(furthest, worst)], '; ')
    return opening ? { zh: `${opening.zh}，${said.zh}`, en: `${opening.en}, ${said.en}` } : said
  },
)
