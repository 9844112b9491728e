import { text } from '../../model/column.ts'
import type { Words } from '../../model/column.ts'
import type { Table } from '../../model/table.ts'
import type { TableSchemaField } from '../../model/table-schema.ts'
import { DOWNLOAD_WORDS } from '../download/words.ts'

/** Name of the column that says in every row that not everybody may have it. */
export const MARKING_COLUMN = 'marking'
export const MARKING_TITLE: Words = { zh: DOWNLOAD_WORDS.zh.marking, en: DOWNLOAD_WORDS.en.marking }

/** The marking as one text in both languages, as rows carry it. */
export const toMarkingCell = ({ zh, en }: Words): string => `${zh} ${en}`

/** The table as it is written for programs where not everybody may have it: a last column of every row says so. */
export const withMarkingColumn = (table: Table): Table => ({
  ...table,
  columns: { ...table.columns, [MARKING_COLUMN]: text(MARKING_TITLE.zh, MARKING_TITLE.en, {}) },
})

/** A field of a Table Schema for that column. */
export const MARKING_FIELD: TableSchemaField = {
  name: MARKING_COLUMN,
  type: 'string',
  title: MARKING_TITLE.zh,
  titleEn: MARKING_TITLE.en,
  constraints: { required: true },
}
