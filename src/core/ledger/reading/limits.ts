const MIB = 1024 * 1024

/** Files above this are not opened; whoever reads a file from a disk looks at its size first. */
export const MAX_FILE_BYTES = 50 * MIB

/** The parts of a workbook that are read may not be bigger than this in sum. */
export const MAX_UNPACKED_BYTES = 200 * MIB

/** Cells that room may be made for in one sheet: a reader lays each row out up to its last cell. */
export const MAX_CELLS = 20_000_000

/** Columns that are read of any sheet, however many rows it may have: no table has half as many. */
export const LEAST_COLUMNS = 64
