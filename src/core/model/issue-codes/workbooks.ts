import { CELL_ERRORS, SHEET_ERRORS } from './workbook-cells.ts'
import { FILE_ERRORS, WORKBOOK_WARNINGS } from './workbook-files.ts'
import { WORKBOOK_NOTES } from './workbook-notes.ts'

/** Issues of workbooks and CSV files, found while they are read as rows of the ledger. */
export const WORKBOOK_CODES = {
  ...FILE_ERRORS,
  ...SHEET_ERRORS,
  ...CELL_ERRORS,
  ...WORKBOOK_WARNINGS,
  ...WORKBOOK_NOTES,
} as const
