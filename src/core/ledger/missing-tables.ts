import type { Issue } from '../model/issue.ts'
import { TABLES, type TableName, type Tables } from '../model/tables.ts'
import type { ReadFile } from './read-rows.ts'
import { REQUIRED_TABLES } from './sample-ledger.ts'
import { LEDGER_SHEETS } from './sheets.ts'

/** An issue for each table that a ledger needs and that would be empty. `unread` = rows of it may be there. */
export const listMissingTables = (
  tables: Tables,
  unread: ReadonlySet<TableName>,
  files: readonly ReadFile[],
): readonly Issue[] =>
  REQUIRED_TABLES.filter((name) => tables[name].length === 0 && !unread.has(name)).map((name) => {
    const sheet = LEDGER_SHEETS.find(({ table }) => table === name)?.name ?? name
    return {
      code: 'E704',
      place: {
        file: files.map((file) => file.name).join('、'),
        pointer: null,
        row: null,
        table: TABLES[name].title,
        column: null,
        key: null,
      },
      found: null,
      expected: { zh: `工作表“${sheet}”，至少一行`, en: `a sheet ${sheet} with at least one row` },
    }
  })
