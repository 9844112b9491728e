import type { ServiceMeasure } from '../../analysis/service-returns.ts'
import type { ServiceFlow } from '../../analysis/service-sums.ts'
import type { Province } from '../provinces.ts'

/** What goes from each province to each other one in a period. */
export interface ServiceFlowsSeries {
  readonly kind: 'service-flows'
  readonly period: string
  readonly measure: ServiceMeasure
  readonly provinces: readonly Province[]
  readonly flows: readonly ServiceFlow[]
}
