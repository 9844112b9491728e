import type { DownloadCell, DownloadColumn, DownloadTable } from '../../../../src/core/publication/download/table.ts'

const column = (header: string, cells: Partial<DownloadColumn> = {}): DownloadColumn => ({
  header,
  kind: null,
  unit: null,
  description: null,
  emptyMeans: null,
  ...cells,
})

/** A table of two columns about sample data. */
export const tableOf = (
  rows: readonly (readonly DownloadCell[])[],
  cells: Partial<DownloadTable> = {},
): DownloadTable => ({
  language: 'zh',
  title: '示例：四地都已报送',
  shown: '应报与未报送',
  columns: [column('省市'), column('完成率', { unit: '%', emptyMeans: '未报送' })],
  rows,
  notes: ['按期计'],
  sources: ['示例台账'],
  asOf: '2026-09-30',
  version: '0123456789ab',
  address: 'https://example.org/',
  marking: null,
  sample: true,
  ...cells,
})
