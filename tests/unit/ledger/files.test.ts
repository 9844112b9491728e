import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '../../../src/core/ledger/reading/limits.ts'
import { readFile, REPORT_HEADINGS, toFindings, toReportLine, toWorkbook } from './workbooks.ts'

const HEADINGS = [...REPORT_HEADINGS]
const GOOD = await toWorkbook({ 进展: [HEADINGS, toReportLine()] })

/** The workbook with some of its parts put in, changed or (null) taken out. */
const withParts = (changes: Readonly<Record<string, Uint8Array | null>>, level: 0 | 9 = 9): Uint8Array => {
  const parts = Object.entries({ ...unzipSync(GOOD), ...changes })
  return zipSync(Object.fromEntries(parts.filter((part): part is [string, Uint8Array] => part[1] !== null)), { level })
}

const codesOf = async (name: string, bytes: Uint8Array): Promise<readonly string[]> =>
  toFindings(await readFile(name, bytes))

describe('a file that is no workbook', () => {
  const ole = new Uint8Array(4096)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

  it.each<[string, string, Uint8Array, string]>([
    ['an old .xls', '进展.xls', ole, 'E603'],
    ['empty', '进展.xlsx', new Uint8Array(0), 'E605'],
    ['a renamed text', '进展.xlsx', strToU8('报告期,任务'), 'E605'],
    ['a web page', '进展.csv', strToU8('<html><table></table></html>'), 'E605'],
    ['a PDF', '进展.xlsx', strToU8('%PDF-1.7'), 'E605'],
    ['a workbook named .csv', '进展.csv', GOOD, 'E605'],
    ['another zip', '进展.xlsx', zipSync({ 'a.txt': strToU8('a') }), 'E605'],
    ['truncated', '进展.xlsx', GOOD.subarray(0, GOOD.length - 200), 'E604'],
    ['cut in the middle', '进展.xlsx', GOOD.subarray(0, GOOD.length / 2), 'E604'],
    ['without its sheet', '进展.xlsx', withParts({ 'xl/worksheets/sheet1.xml': null }), 'E604'],
    [
      'with broken XML',
      '进展.xlsx',
      withParts({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row') }),
      'E604',
    ],
    ['noise', '进展.csv', Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256), 'E607'],
    ['of unpaired quotes', '进展.csv', strToU8('报告期,"任务\n'), 'E609'],
    ['too big', '进展.xlsx', new Uint8Array(MAX_FILE_BYTES + 1), 'E601'],
  ])('%s is refused', async (_, name, bytes, code) => {
    expect(await codesOf(name, bytes)).toEqual([code])
  })

  it('protected by a password is refused', async () => {
    const encryption = { password: 'secret', spinCount: 10 }
    const bytes = await writeXlsx({ sheets: [{ name: '进展', rows: [HEADINGS] }], encryption })
    expect(await codesOf('进展.xlsx', bytes)).toEqual(['E602'])
  })

  it('that grows without end is refused before it is unpacked', async () => {
    const bomb = withParts({ 'xl/worksheets/sheet1.xml': new Uint8Array(210 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await codesOf('进展.xlsx', bomb)).toEqual(['E606'])
  })

  it.each([
    ['plain', (row: number) => `<c r="XFD${row}"><v>1</v></c>`],
    ['in other quotes', (row: number) => `<c r = 'xfd${row}'/>`],
    ['hidden in entities', (row: number) => `<c r="&#88;FD${row}"/>`],
  ])('whose rows end far to the right is read without room for them: %s', async (_, toCell) => {
    const cells = Array.from({ length: 4_000 }, (_, at) => `<row r="${at + 3}">${toCell(at + 3)}</row>`).join('')
    const sheet = strFromU8(unzipSync(GOOD)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const bytes = withParts({
      'xl/worksheets/sheet1.xml': strToU8(sheet.replace('</sheetData>', `${cells}</sheetData>`)),
    })
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
    const file = await readFile('进展.xlsx', bytes)
    expect([toFindings(file), file.rows.length]).toEqual([[], 1])
    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
    expect(after - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('with some columns beyond Z is read', async () => {
    const wide = Array.from({ length: 60 }, (_, at) => `列${at}`)
    const bytes = await toWorkbook({
      进展: [
        [...wide, ...HEADINGS],
        [...wide.map(() => null), ...toReportLine()],
      ],
    })
    expect((await readFile('进展.xlsx', bytes)).rows).toHaveLength(1)
  })

  it('that lies about how it grows is stopped where it said', async () => {
    const bomb = withParts({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at < bomb.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e7)
        view.setUint32(at + 24, 1000, true)
    expect(await codesOf('进展.xlsx', bomb)).toEqual(['E606'])
  })

  it('of which one part stands for many sheets is refused', async () => {
    const rels = new TextDecoder().decode(unzipSync(GOOD)['xl/_rels/workbook.xml.rels'])
    const again = rels.replace(
      /<Relationship [^>]*worksheets[^>]*>/,
      (one) => one + one.replace(/Id="[^"]*"/, 'Id="rId99"'),
    )
    expect(await codesOf('进展.xlsx', withParts({ 'xl/_rels/workbook.xml.rels': strToU8(again) }))).toEqual(['E604'])
  })
})

describe('a workbook with more than values', () => {
  it('has its macros left alone, and warns', async () => {
    const file = await readFile('进展.xlsm', withParts({ 'xl/vbaProject.bin': strToU8('macro') }))
    expect([toFindings(file), file.rows.length]).toEqual([['W601'], 1])
  })

  it('has its links left alone, and warns of those that call programs', async () => {
    const link = '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    const file = await readFile('进展.xlsx', withParts({ 'xl/externalLinks/externalLink1.xml': strToU8(link) }))
    expect([toFindings(file), file.rows.length]).toEqual([['W602', 'W603'], 1])
  })

  it('may have pictures and remarks that are broken', async () => {
    const file = await readFile(
      '进展.xlsx',
      withParts({ 'xl/drawings/drawing1.xml': strToU8('<broken'), 'xl/media/a.png': strToU8('x') }),
    )
    expect([toFindings(file), file.rows.length]).toEqual([[], 1])
  })
})

const CSV = [HEADINGS.join(','), toReportLine({ 进展情况: '"示例：""甲"",\r\n乙"' }).join(',')].join('\r\n')

const toUtf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), !isBig)
  return bytes
}

describe('a CSV', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['UTF-8', strToU8(CSV), []],
    ['UTF-8 with a mark', strToU8(`\uFEFF${CSV}`), []],
    ['UTF-16 LE with a mark', toUtf16(`\uFEFF${CSV}`, false), []],
    ['UTF-16 BE with a mark', toUtf16(`\uFEFF${CSV}`, true), []],
    ['UTF-16 LE', toUtf16(CSV, false), ['N619']],
    ['UTF-16 BE', toUtf16(CSV, true), ['N619']],
  ])('in %s is read', async (_, bytes, findings) => {
    const file = await readFile('进展.csv', bytes)
    expect(toFindings(file)).toEqual(
      ['N617 E2', ...findings].sort((a, b) => Number(a.length > 4) - Number(b.length > 4)),
    )
    expect(file.rows[0]?.cells).toMatchObject({ summary: '示例："甲",\n乙', progress: 35 })
  })

  it('in GB18030 is read and told', async () => {
    // 报告期,任务,省市,完成率,报送日期 · 2026-Q3,T01,沪,35,2026-10-10
    const heads = 'b1a8b8e6c6da2cc8cecef12ccaa1cad02ccdeab3c9c2ca2cb1a8cbcdc8d5c6da0d0a'
    const line = `${Buffer.from('2026-Q3,T01,').toString('hex')}bba6${Buffer.from(',35,2026-10-10\r\n').toString('hex')}`
    const file = await readFile('进展.csv', new Uint8Array(Buffer.from(heads + line, 'hex')))
    expect(file.issues.map(({ code, reading }) => [code, reading])).toEqual([['N619', 'GB18030, ,']])
    expect(file.rows[0]?.cells).toMatchObject({ region: '310000', progress: 35 })
  })

  it.each([';', '\t'])('parted by %j is read and told', async (delimiter) => {
    const text = [HEADINGS, toReportLine()].map((line) => line.join(delimiter)).join('\n')
    const file = await readFile('安徽.csv', strToU8(text))
    expect(toFindings(file)).toEqual(['N619', 'N602'])
    expect(file.rows.length).toBe(1)
  })

  it('has no system in which numbers are days', async () => {
    const text = [HEADINGS, toReportLine({ 报送日期: '46295' })].map((line) => line.join(',')).join('\n')
    expect(await codesOf('进展.csv', strToU8(text))).toEqual(['E627 H2'])
  })
})
