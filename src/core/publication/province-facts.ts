import type { ProvinceFactsByPeriod } from '../analysis/province-facts.ts'
import type { Dataset } from './datasets.ts'
import type { PageDataset } from './page-dataset.ts'

/** Version of the form in which the facts are written; a reader refuses any other. */
const PROVINCE_FACTS_FORMAT = 1

interface FactsFile {
  readonly format: typeof PROVINCE_FACTS_FORMAT
  /** 示例数据 · 非真实进展: the numbers are generated, not real. */
  readonly sample: boolean
  readonly periods: ProvinceFactsByPeriod
}

const isFactsFile = (value: unknown): value is FactsFile =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === PROVINCE_FACTS_FORMAT &&
  'periods' in value &&
  typeof value.periods === 'object' &&
  value.periods !== null

/** What the pages of provinces say beside the progress of tasks, for all periods. */
export const PROVINCE_FACTS: PageDataset<ProvinceFactsByPeriod> = {
  file: 'provinces.json',
  parse: (value) => (isFactsFile(value) ? value.periods : null),
}

/** The facts as a dataset; `sample` goes with it, wherever the file is read alone. */
export const writeProvinceFacts = (periods: ProvinceFactsByPeriod, sample: boolean): Dataset => {
  const file: FactsFile = { format: PROVINCE_FACTS_FORMAT, sample, periods }
  return { path: PROVINCE_FACTS.file, text: `${JSON.stringify(file)}\n` }
}
