import { unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { CellStyle, WriteSheet } from 'hucre/xlsx'

/** The earliest time that a zip can say, in the time zone of whoever reads it. */
const ZIP_TIME = '1980-01-01T00:00:00'

/** Code points that XML can't hold, half pairs among them. */
const UNWRITABLE = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** What a cell of a workbook can hold, in UTF-16 units. */
export const CELL_LENGTH = 32_767

/** The text as a workbook can hold it: what XML can't is replaced by U+FFFD. */
export const toWritable = (text: string): string => text.replace(UNWRITABLE, '\uFFFD')

/** What looks like an escape of the format is one to whoever reads it, unless its underscore is escaped. */
export const escapeText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A font with its name and size: one without looks otherwise in each program. Every Chinese system has this one. */
export const toFont = (style: CellStyle['font'] = {}): NonNullable<CellStyle['font']> => ({
  name: '宋体',
  size: 11,
  ...style,
})

/** Width of a text in a column, in characters: Chinese ones are twice as wide as Latin ones. */
export const widthOf = (text: string): number => text.replace(/[\u2E80-\uFFEF]/g, '__').length + 2

/** The same parts in a zip of our own: its bytes depend neither on the hour nor on the platform's compression. */
const rezip = (zip: Uint8Array): Uint8Array => zipSync(unzipSync(zip), { mtime: ZIP_TIME, level: 6 })

/** The sheets as the bytes of a workbook; the same sheets give the same bytes. Texts are written as they are given. */
export const writeWorkbook = async (
  sheets: readonly WriteSheet[],
  properties: { readonly title: string; readonly subject?: string; readonly keywords?: string },
): Promise<Uint8Array> =>
  rezip(
    await writeXlsx({
      sheets: [...sheets],
      properties: {
        ...properties,
        // eslint-disable-next-line no-restricted-syntax -- a fixed instant, which the library would else take from the clock
        modified: new Date(0),
      },
    }),
  )
