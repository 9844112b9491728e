import { toColumnLetters } from '../addresses.ts'
import { LEAST_COLUMNS, MAX_CELLS, MAX_UNPACKED_BYTES } from './limits.ts'
import { MAX_COLUMNS, MAX_ROWS } from './raw-sheet.ts'
import { unpackText } from './unpack-part.ts'
import { keepParts, readZipDirectory, type ZipPart } from './zip-directory.ts'

/** Why a zip is not read as a workbook. */
export type WorkbookFault = 'damaged' | 'encrypted' | 'too-big' | 'other-document' | 'binary-workbook'

/** A workbook cut down to the parts that hold values, and what else was in it. */
export interface WorkbookParts {
  readonly kind: 'parts'
  readonly zip: Uint8Array
  /**
   * The cells of each sheet that are read, such as `A1:BL1048576`. Rows that end far to the right would need more room
   * than a machine has; the more rows a part can hold by its size, the fewer columns of them are read.
   */
  readonly range: string
  readonly hasMacros: boolean
  readonly hasLinks: boolean
  /** Whether a link would start another program. */
  readonly hasCalls: boolean
}

/** Parts that hold values or say where those stand. Pictures, remarks, links, charts and macros are left out. */
const KEPT =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets\/)?[^/]+\.xml)$/i
const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const MACROS = /vbaProject\.bin$|\/macrosheets\//i
const LINKS = /\/externalLinks\/[^/]+\.xml$/i
const MOST_LINK_BYTES = 1024 * 1024
const MOST_LINKS = 50

const listAttributes = (xml: string, element: string, attribute: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\s[^>]*?${attribute}="([^"]*)"[^>]*>`, 'g'))].map(
    ([, value = '']) => value,
  )

const isRepeated = (values: readonly string[]): boolean => new Set(values).size < values.length

/** Whether one part would be read as several sheets: of a big one that takes without end. */
const isAnySheetRepeated = (zip: Uint8Array, parts: readonly ZipPart[]): boolean => {
  const textOf = (path: string): string => {
    const part = parts.find(({ name }) => name === path)
    return part === undefined ? '' : (unpackText(zip, part) ?? '')
  }
  const targets = listAttributes(textOf(RELATIONS), 'Relationship', 'Target').map((target) =>
    target.replace(/^\/?(?:xl\/)?(?:\.\/)*/, ''),
  )
  return isRepeated(targets) || isRepeated(listAttributes(textOf(WORKBOOK), 'sheet', ':id'))
}

/** `<c r="A1"/>`: no row is told in fewer bytes. */
const LEAST_ROW_BYTES = 11

const toRange = (parts: readonly ZipPart[]): string => {
  const biggest = Math.max(1, ...parts.map(({ bytes }) => bytes))
  const rows = Math.min(MAX_ROWS, Math.ceil(biggest / LEAST_ROW_BYTES))
  const columns = Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, Math.floor(MAX_CELLS / rows)))
  return `A1:${toColumnLetters(columns - 1)}${MAX_ROWS}`
}

const toOtherFault = (names: ReadonlySet<string>): WorkbookFault =>
  names.has('xl/workbook.bin') ? 'binary-workbook' : 'other-document'

const callsProgram = (zip: Uint8Array, links: readonly ZipPart[]): boolean =>
  links
    .filter(({ bytes }) => bytes <= MOST_LINK_BYTES)
    .slice(0, MOST_LINKS)
    .some((part) => (unpackText(zip, part) ?? '').includes('ddeLink'))

/** Looks into a zip without unpacking it, and keeps what is needed to read values; or says why it is not read. */
export const takeWorkbookParts = (zip: Uint8Array): WorkbookParts | WorkbookFault => {
  const directory = readZipDirectory(zip)
  if (directory.kind !== 'parts') return directory.kind
  const names = new Set(directory.parts.map(({ name }) => name))
  if (!names.has(WORKBOOK))
    return names.has('[Content_Types].xml') || names.has('mimetype') ? toOtherFault(names) : 'other-document'
  const kept = directory.parts.filter(({ name }) => KEPT.test(name))
  if (kept.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_UNPACKED_BYTES) return 'too-big'
  if (isAnySheetRepeated(zip, kept)) return 'damaged'
  const links = directory.parts.filter(({ name }) => LINKS.test(name))
  return {
    kind: 'parts',
    zip: keepParts(zip, kept),
    range: toRange(kept),
    hasMacros: directory.parts.some(({ name }) => MACROS.test(name)),
    hasLinks: links.length > 0,
    hasCalls: callsProgram(zip, links),
  }
}
