import { parseCsv } from 'hucre/csv'
import { countMostNamed } from './headings.ts'
import type { RawCell, RawSheet } from './raw-sheet.ts'

const DELIMITERS = [',', ';', '\t'] as const
const LOOKED_AT_LINES = 30
const LOOKED_AT = 100_000

/** A CSV read as a sheet, and the sign that parts its cells; `unpaired` = its quotes don't pair. */
export type CsvSheet = { readonly sheet: RawSheet; readonly delimiter: string } | 'unpaired'

const countBest = (rows: readonly (readonly RawCell[])[]): number => Math.max(0, ...rows.map(countMostNamed))

/** The sign that gives the most headings of some table; of several the first, of none the one most cells are parted by. */
const findDelimiter = (text: string): string => {
  const start = text.slice(0, LOOKED_AT)
  const tried = DELIMITERS.map((delimiter) => {
    const rows = parseCsv(start, { delimiter, maxRows: LOOKED_AT_LINES })
    return { delimiter, named: countBest(rows), widest: Math.max(0, ...rows.map((row) => row.length)) }
  })
  return tried.reduce((best, one) =>
    one.named > best.named || (one.named === best.named && one.named === 0 && one.widest > best.widest) ? one : best,
  ).delimiter
}

const isPaired = (text: string): boolean => {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1
  return count % 2 === 0
}

/** Reads the text of a CSV as RFC 4180 has it: all its cells are texts, an empty one is null. */
export const readCsv = (name: string, text: string): CsvSheet => {
  if (!isPaired(text)) return 'unpaired'
  const delimiter = findDelimiter(text)
  const rows = parseCsv(text, { delimiter }).map((row) => row.map((cell) => (cell === '' ? null : cell)))
  return {
    delimiter,
    sheet: {
      name,
      hidden: false,
      rows,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      marks: new Map(),
      calls: [],
      dateSystem: null,
    },
  }
}
