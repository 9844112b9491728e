import { groupBy } from '../model/grouping.ts'
import type { Issue } from '../model/issue.ts'
import { RETURNED_TABLES, type FileKeeper } from './file-keeper.ts'
import { toSheetPart, toSheetPlace } from './import-place.ts'
import type { ReadFile, SheetRow } from './read-rows.ts'

/** The rows of a file that count, and an issue for all others. */
export interface AdmittedRows {
  readonly file: ReadFile
  readonly rows: readonly SheetRow[]
  readonly issues: readonly Issue[]
}

const toSheetName = ({ sheet, table }: SheetRow): string => `${sheet}\n${table}`

const refuseOfficeTables = (file: ReadFile, rows: readonly SheetRow[]): readonly Issue[] =>
  [...groupBy(rows, toSheetName).values()].flatMap((same): readonly Issue[] => {
    const [first] = same
    if (!first) return []
    const count = { zh: `${same.length} 行`, en: `${same.length} rows` }
    return [{ code: 'E703', place: toSheetPart(file, first.sheet, first.table, null), found: count.zh, expected: null }]
  })

/** The rows of a file that whoever sent it may state. */
export const admitRows = (file: ReadFile, keeper: FileKeeper, nameOf: (region: string) => string): AdmittedRows => {
  const rows: SheetRow[] = []
  const issues: Issue[] = []
  const ofOffice: SheetRow[] = []
  const own = keeper.kind === 'province' ? keeper.region : null
  for (const row of file.rows) {
    const column = RETURNED_TABLES.get(row.table)
    const region = column === undefined ? null : row.cells[column]
    if (column === undefined && keeper.kind === 'province') ofOffice.push(row)
    else if (column !== undefined && own !== null && typeof region === 'string' && region !== own) {
      const expected = { zh: `${nameOf(own)}的行（按文件名或多数行，这是${nameOf(own)}的报送）`, en: `rows of ${own}` }
      issues.push({ code: 'E702', place: toSheetPlace({ file, row }, column, null), found: nameOf(region), expected })
    } else rows.push(row)
  }
  return { file, rows, issues: [...issues, ...refuseOfficeTables(file, ofOffice)] }
}
