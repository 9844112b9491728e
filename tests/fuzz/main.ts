import { parseArgs } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'
import { readLedgerFiles } from '../../src/core/ledger/read-ledger-files.ts'
import { writeLedgerWorkbook } from '../../src/core/ledger/template/workbooks.ts'
import { KNOWN, REPORT_HEADINGS, toReportLine } from '../unit/ledger/workbooks.ts'
import { REAL } from '../unit/ledger/ledgers.ts'
import { MUTATIONS, toChance } from './mutations.ts'

const USAGE = `npm run fuzz -- [--runs 10000] [--seed N] [--from 0]
Reads mutated workbooks. Fails on the first that throws or takes over ten seconds, naming seed and run.`

const SLOWEST_MS = 10_000

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
})

const seedWorkbooks = async (): Promise<readonly Uint8Array[]> => {
  const lines = ['沪', '江苏', '浙江省', 310000].map((省市) => toReportLine({ 省市, 完成率: '35%' }))
  const rows = [['示例'], [...REPORT_HEADINGS], ...lines, ['合计', null, null, 140]]
  const formula = { formula: '30+5', formulaResult: 35 }
  return [
    await writeLedgerWorkbook(REAL),
    await writeXlsx({ sheets: [{ name: '进展', rows, cells: new Map([['3,3', formula]]) }], dateSystem: '1904' }),
  ]
}

const fuzz = async (seed: number, from: number, runs: number): Promise<void> => {
  const workbooks = await seedWorkbooks()
  const counts = new Map<string, number>()
  let slowest = 0
  for (let run = from; run < from + runs; run += 1) {
    const chance = toChance(seed + run * 7919)
    let bytes = chance.pick(workbooks)
    const name = chance.pick(Object.keys(MUTATIONS))
    try {
      bytes = MUTATIONS[name]?.(bytes, chance) ?? bytes
      const start = performance.now()
      const [file] = await readLedgerFiles([{ name: 'fuzz.xlsx', bytes }], { tables: KNOWN })
      const took = performance.now() - start
      slowest = Math.max(slowest, took)
      const end = file?.issues.some(({ code }) => code.startsWith('E')) ? 'refused' : 'read'
      counts.set(end, (counts.get(end) ?? 0) + 1)
      if (took > SLOWEST_MS) throw new Error(`took ${Math.round(took)} ms`)
    } catch (error) {
      console.error(`run ${run} (${name}) fails: npm run fuzz -- --seed ${seed} --from ${run} --runs 1`)
      throw error
    }
  }
  const ends = [...counts].map(([end, count]) => `${end} ${count}`).join(', ')
  console.log(`${runs} mutated workbooks: ${ends}; slowest ${Math.round(slowest)} ms; seed ${seed}`)
}

if (values.help) console.log(USAGE)
else {
  console.log(`seed ${values.seed}`)
  await fuzz(Number(values.seed), Number(values.from), Number(values.runs))
}
