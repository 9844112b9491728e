import type { HazardSelection, HazardView } from '../../../core/analysis/hazard-types.ts'
import { formatPeriodRange } from '../../../core/format/dates.ts'
import { twin } from '../../../core/format/locale.ts'
import type { SaidText } from '../../../core/format/locale.ts'
import { WATER_UI } from '../../../core/format/ui/water.ts'
import type { Words } from '../../../core/model/column.ts'
import type { SiteChoice } from '../../../core/publication/payload.ts'
import { useSite } from '../../site.ts'

/** What a list is by: the filter of the same name does not narrow it. */
export type Dimension = 'region' | 'water' | 'kind'

interface WaterNames {
  readonly said: (which: 'item' | 'kind', id: string) => SaidText
  readonly words: (which: 'item' | 'kind', id: string) => Words
  /** `2024年第三季度至2026年第三季度累计 · 江苏 · 全部水域 · 涉渔`; `each` = the dimension of which all are listed. */
  readonly scope: (view: HazardView, selection: HazardSelection, each?: Dimension) => string
  /** The same of period and province alone. */
  readonly place: (view: HazardView, selection: HazardSelection) => string
}

/** Names of waters and kinds of hazard, and of what is selected. */
export const useWaterNames = (): WaterNames => {
  const site = useSite()
  const { scope: ui, filters, since } = WATER_UI[site.locale]
  const find = (which: 'item' | 'kind', id: string): SiteChoice =>
    site.choices[which].find((choice) => choice.id === id) ?? { id, name: id, nameEn: null }
  const said = (which: 'item' | 'kind', id: string): SaidText => twin(find(which, id), 'name', site.locale)
  const toRange = (view: HazardView): string => since(formatPeriodRange(view.since, view.period, site.locale))
  const toPlace = (region: string | null): string => {
    const place = site.regions.find(({ code }) => code === region)
    return place ? twin(place, 'name', site.locale).text : ui.allRegions
  }
  return {
    said,
    words: (which, id) => {
      const choice = find(which, id)
      return { zh: choice.name, en: choice.nameEn ?? choice.name }
    },
    scope: (view, { region, water, kind }, each) => {
      const parts = {
        region: toPlace(region),
        water: water === null ? ui.allWaters : said('item', water).text,
        kind: kind === null ? ui.allKinds : said('kind', kind).text,
      }
      if (each) parts[each] = ui.each(filters[each].toLowerCase())
      return [toRange(view), ...Object.values(parts)].join(' · ')
    },
    place: (view, { region }) => `${toRange(view)} · ${toPlace(region)}`,
  }
}
