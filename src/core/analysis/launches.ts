import { compareTexts, groupBy } from '../model/grouping.ts'
import type { RowOfTable } from '../model/tables.ts'

type Source = RowOfTable<'sources'>

/** A service item with the kind of the source that names it. */
export interface NamedService {
  readonly service: RowOfTable<'services'>
  readonly kind: Source['kind']
}

/** The items that one kind of source says were launched on one day. */
export interface Launch {
  readonly on: string
  readonly kind: Source['kind']
  readonly services: readonly NamedService[]
}

/** When items were launched, as printed; an item without a printed date stands apart. */
export interface Launches {
  /** Oldest first; of one day, what is published comes before what the ledger says. */
  readonly dated: readonly Launch[]
  readonly undated: readonly NamedService[]
}

const KINDS: readonly Source['kind'][] = ['published', 'reported', 'sample']

/** Items by their day of launch. */
export const computeLaunches = (
  services: readonly RowOfTable<'services'>[],
  sources: readonly Pick<Source, 'id' | 'kind'>[],
): Launches => {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]))
  const named = services
    .map((service) => ({ service, kind: kinds.get(service.source) ?? 'reported' }))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareTexts(a.service.id, b.service.id))
  const dated = named.filter(({ service }) => service.launchedOn !== null)
  const groups = groupBy(dated, ({ service, kind }) => `${service.launchedOn ?? ''} ${KINDS.indexOf(kind)}`)
  return {
    dated: [...groups]
      .toSorted(([a], [b]) => compareTexts(a, b))
      .flatMap(([key, of]) => (of[0] ? [{ on: key.slice(0, 10), kind: of[0].kind, services: of }] : [])),
    undated: named.filter(({ service }) => service.launchedOn === null),
  }
}
