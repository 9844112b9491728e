import { computeSiteData } from '../../../../src/cli/publish/site-data.ts'
import type { RowOfTable, Tables } from '../../../../src/core/model/tables.ts'
import type { PublicationSetting } from '../../../../src/core/publication/open-data/publication-setting.ts'
import type { SiteData } from '../../../../src/core/publication/site-data.ts'
import { canaryTables } from '../canary-tables.ts'

/** Everything that XML, JSON in HTML and YAML could stumble over. */
const HOSTILE = `</script><script>alert(1)</script> <!-- ]]> & "'\u0000\u0007\ud800 \u2028: # - {`

export const HOME = 'https://example.org/board/'

export const FILLED: PublicationSetting = {
  publisher: `示例单位 ${HOSTILE}`,
  publisherEn: null,
  homepage: HOME,
  licences: [{ name: 'CC-BY-4.0', title: '署名 4.0', titleEn: null, path: 'https://example.org/by' }],
}

const SAMPLE = { source: 'sample-ledger' } as const

const release = (period: string, releasedOn: string, digit: string, note: string | null): RowOfTable<'releases'> => ({
  ...{ period, releasedOn, digest: digit.repeat(64), note, noteEn: null },
  ...SAMPLE,
})

/** A ledger with three releases, one of them after a correction, and corrections of which those of the canaries are withheld. */
export const releasedTables = (): Tables => {
  const tables = canaryTables()
  return {
    ...tables,
    releases: [
      release('2025-Q1', '2025-04-30', 'a', null),
      release('2025-Q1', '2025-05-20', 'b', null),
      release('2025-Q2', '2025-07-31', 'c', HOSTILE),
    ],
    corrections: [
      ...tables.corrections,
      {
        ...{ on: '2025-05-20', table: 'reports', key: '2025-Q1/T01/320000', field: 'progress' },
        ...{ before: '40', after: '45', reason: HOSTILE, reasonEn: 'Sample: counted twice' },
        ...SAMPLE,
      },
    ],
  }
}

export const aSite = (): SiteData => computeSiteData(releasedTables())
