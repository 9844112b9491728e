import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { planImport } from '../../src/core/ledger/plan-import.ts'
import { readLedgerFiles } from '../../src/core/ledger/read-ledger-files.ts'
import { buildReturnWorkbook, toLedger } from './import-data.ts'
import { median } from './statistics.ts'

// Prints the time of one import, or of merely reading its cells, and the most memory that this process ever had.
const [mode = '', file = '', size = ''] = process.argv.slice(2)
const WARM_ROWS = 1_000
const WARM_ROUNDS = 12
/** Small workbooks are read more often: one reading of theirs is too short to be measured. */
const ROUNDS = { least: 5, most: 15, rows: 20_000 }

const run = async (bytes: Uint8Array, rows: number): Promise<number> => {
  const tables = toLedger(rows)
  const from = performance.now()
  if (mode === 'read') await readXlsx(bytes, { readStyles: true })
  else {
    const outcome = planImport(await readLedgerFiles([{ name: '上海.xlsx', bytes }], { tables }), {
      tables,
      today: '2026-08-01',
    })
    const added = outcome.difference.find(({ table }) => table === 'reports')?.added.length
    if (added !== rows || !outcome.tables) throw new Error(`not imported: ${JSON.stringify(outcome.issues[0])}`)
  }
  return performance.now() - from
}

const warm = await buildReturnWorkbook(WARM_ROWS)
for (let round = 0; round < WARM_ROUNDS; round += 1) await run(warm, WARM_ROWS)
const bytes = readFileSync(file)
const rows = Number(size)
const times: number[] = []
for (let round = 0; round < Math.max(ROUNDS.least, Math.min(ROUNDS.most, ROUNDS.rows / rows)); round += 1)
  times.push(await run(bytes, rows))
console.log(JSON.stringify({ ms: median(times), peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
