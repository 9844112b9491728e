import { describe, expect, it } from 'vitest'
import { readReports, toFindings, toReportLine } from './workbooks.ts'

describe('a workbook as the template has it', () => {
  it('is read without a finding', async () => {
    const file = await readReports(toReportLine())
    expect(toFindings(file)).toEqual([])
    expect(file.rows).toEqual([
      {
        table: 'reports',
        sheet: '进展',
        rowNumber: 2,
        cells: {
          period: '2026-Q3',
          task: 'T01',
          region: '310000',
          progress: 35,
          summary: '示例：已签协议',
          reason: null,
          evidence: null,
          reportedOn: '2026-10-10',
          note: null,
        },
      },
    ])
    expect(file.addressOf('进展', 'reports', 'reportedOn')).toBe('H')
    expect(file.addressOf('进展', 'reports', 'source')).toBeNull()
  })
})
