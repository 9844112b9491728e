import { joinSums } from './service-sums.ts'
import type { ServiceFlow, ServiceSum } from './service-sums.ts'
import type { RegionCode } from './types.ts'

/** One row of the matrix: what a province accepts for each other one. */
export interface FlowRow {
  readonly from: RegionCode
  /** In the order of the provinces; null = the same province, not applicable. */
  readonly cells: readonly (ServiceSum | null)[]
  readonly total: ServiceSum
}

/** Origins by ends with the sums of both. */
export interface FlowMatrix {
  readonly rows: readonly FlowRow[]
  /** What is handled in each province, in their order. */
  readonly columns: readonly ServiceSum[]
  readonly total: ServiceSum
}

/** The flows of a period as a square, provinces in the order given. */
export const toFlowMatrix = (flows: readonly ServiceFlow[], codes: readonly RegionCode[]): FlowMatrix => {
  const sumOf = (which: (flow: ServiceFlow) => boolean): ServiceSum =>
    joinSums(flows.filter(which).map(({ sum }) => sum))
  return {
    rows: codes.map((from) => ({
      from,
      cells: codes.map((to) => (to === from ? null : sumOf((flow) => flow.from === from && flow.to === to))),
      total: sumOf((flow) => flow.from === from),
    })),
    columns: codes.map((to) => sumOf((flow) => flow.to === to)),
    total: sumOf(() => true),
  }
}
