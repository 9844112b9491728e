const MIB = 1024 * 1024

/** Files above this are not opened; whoever reads a file from a disk looks at its size first. */
export const MAX_FILE_BYTES = 50 * MIB

/** The parts of a workbook that are read may not be bigger than this in sum. */
export const MAX_UNPACKED_BYTES = 200 * MIB

/** Room for cells that a workbook may ask for beyond column Z: a reader makes it before it looks at what it needs. */
export const MAX_FAR_CELLS = 20_000_000
