import { combineTables } from '../../../src/core/model/combine.ts'
import type { RowOfTable, Tables } from '../../../src/core/model/tables.ts'
import { generateSample, type SampleOptions } from '../../../src/core/sample/sample.ts'

const region = (code: string, name: string, short: string, order: number): RowOfTable<'regions'> => ({
  code,
  name,
  nameEn: null,
  short,
  order,
})

const REGIONS = [
  region('310000', '上海市', '沪', 1),
  region('320000', '江苏省', '苏', 2),
  region('330000', '浙江省', '浙', 3),
  region('340000', '安徽省', '皖', 4),
]

/** The options of the ledger that ships. */
const SHIPPED: SampleOptions = { tasks: 86, seed: 1, until: '2026-Q3' }

/** A sample ledger together with the four provinces. */
export const buildLedger = (options: Partial<SampleOptions> = {}): Tables =>
  combineTables([{ table: 'regions', rows: REGIONS }, ...generateSample({ ...SHIPPED, ...options })])
