import type { ChartContext } from '../../core/charts/registry.ts'
import { computeProvinces } from '../../core/charts/provinces.ts'
import { useSite } from '../site.ts'

/** Language, sample mark and names for every chart of the site. */
export const useChartContext = (): ChartContext => {
  const { locale, sample, regions, themes } = useSite()
  return {
    locale,
    sample,
    provinces: computeProvinces(regions.map((region, order) => ({ ...region, order }))),
    themes: themes.map((theme, order) => ({ id: theme.id, name: theme.name, nameEn: theme.nameEn, order })),
  }
}
