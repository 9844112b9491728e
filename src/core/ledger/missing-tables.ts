import type { Issue } from '../model/issue.ts'
import type { TableName, Tables } from '../model/tables.ts'
import type { ReadFile } from './read-rows.ts'
import { REQUIRED_TABLES } from './sample-ledger.ts'
import { LEDGER_SHEETS } from './sheets.ts'

/** An issue that names every sheet that a ledger needs and that would be empty. `unread` = rows of it may be there. */
export const listMissingTables = (
  tables: Tables,
  unread: ReadonlySet<TableName>,
  files: readonly ReadFile[],
): readonly Issue[] => {
  const missing = REQUIRED_TABLES.filter((name) => tables[name].length === 0 && !unread.has(name))
  if (missing.length === 0) return []
  const sheets = missing.map((name) => LEDGER_SHEETS.find(({ table }) => table === name)?.name ?? name)
  return [
    {
      code: 'E704',
      place: {
        file: files.map((file) => file.name).join('、'),
        pointer: null,
        row: null,
        table: null,
        column: null,
        key: null,
      },
      found: null,
      expected: {
        zh: `工作表${sheets.map((sheet) => `“${sheet}”`).join('')}，各至少一行`,
        en: `the sheets ${sheets.join(', ')}, each with at least one row`,
      },
    },
  ]
}
