import { PROVINCE_MEASURES } from '../core/analysis/province-measure-names.ts'
import type { ProvinceMeasure } from '../core/analysis/province-measure-names.ts'
import type { ViewQuery } from './view-query.ts'

/** By which of its measures the page of provinces is asked to put them in order. Null = in their fixed order. */
export const toOrder = ({ measure }: Pick<ViewQuery, 'measure'>): ProvinceMeasure | null =>
  PROVINCE_MEASURES.find((each) => each === measure) ?? null
