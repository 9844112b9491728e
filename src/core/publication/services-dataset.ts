import type { DirectionCounts, ServicePeriod, ServiceReturns } from '../analysis/service-returns.ts'
import type { Dataset } from './datasets.ts'
import type { PageDataset } from './page-dataset.ts'

/** Version of the form in which returns on services are written; a reader refuses any other. */
const SERVICES_FORMAT = 1

type ItemRow = readonly [item: string, handled: DirectionCounts, certificateUses: DirectionCounts]

/** All periods as published: counts by period, item and direction, no words. `columns` names the cells of an item's row. */
interface ServicesFile {
  readonly format: typeof SERVICES_FORMAT
  /** 示例数据 · 非真实进展: the numbers are generated, not real. */
  readonly sample: boolean
  readonly columns: readonly string[]
  readonly regions: readonly string[]
  readonly periods: readonly (readonly [period: string, items: readonly ItemRow[]])[]
}

const toServicesFile = ({ regions, periods }: ServiceReturns, sample: boolean): ServicesFile => ({
  format: SERVICES_FORMAT,
  sample,
  columns: ['item', 'handled', 'certificateUses'],
  regions,
  periods: periods.map(({ period, items }) => [
    period,
    items.map(({ item, counts }): ItemRow => [item, counts.handled, counts['certificate-uses']]),
  ]),
})

/** All returns on services as a dataset. Counts stand in the order of pairs of two different `regions`. */
export const writeServicesDataset = (returns: ServiceReturns, sample: boolean): Dataset => ({
  path: SERVICES_DATASET.file,
  text: `${JSON.stringify(toServicesFile(returns, sample))}\n`,
})

const isFile = (value: unknown): value is ServicesFile =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === SERVICES_FORMAT &&
  'regions' in value &&
  Array.isArray(value.regions) &&
  'periods' in value &&
  Array.isArray(value.periods)

/** The returns that `toServicesFile` wrote; null = another form. */
const parseServices = (value: unknown): ServiceReturns | null => {
  if (!isFile(value)) return null
  return {
    regions: value.regions,
    periods: value.periods.map(([period, items]): ServicePeriod => ({
      period,
      items: items.map(([item, handled, uses]) => ({ item, counts: { handled, 'certificate-uses': uses } })),
    })),
  }
}

/** All periods of all items: small, as the ledger holds sums alone. */
export const SERVICES_DATASET: PageDataset<ServiceReturns> = { file: 'services.json', parse: parseServices }
