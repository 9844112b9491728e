import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toCsvText } from '../../../../src/core/publication/download/csv.ts'
import { withProvenance } from '../../../../src/core/publication/download/notes.ts'
import { readCsv } from './read-csv.ts'
import { tableOf } from './a-table.ts'

it('begins with a byte order mark and ends every line with CR LF', () => {
  expect(toCsvText(tableOf([['沪', 1]]))).toBe('\uFEFF省市,完成率\r\n沪,1\r\n')
})

it('keeps numbers, negative ones too, leaves null empty, and defuses texts only', () => {
  const rows = [
    ['-5', -5],
    ['0012', null],
    ['a "b", c\r\nd', 0.1],
  ]
  expect(toCsvText(tableOf(rows))).toBe('\uFEFF省市,完成率\r\n\'-5,-5\r\n0012,\r\n"a ""b"", c\r\nd",0.1\r\n')
})

it('is read back cell by cell, whatever the texts', () => {
  const rows = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.integer()), { maxLength: 20 })
  fc.assert(
    fc.property(rows, (cells) => {
      const read = readCsv(toCsvText(tableOf(cells)))
      expect(read.length).toBe(cells.length + 1)
      for (const [index, line] of read.slice(1).entries()) {
        const [text = '', number = 0] = cells[index] ?? []
        expect(line[0]?.replaceAll("'", '')).toBe(text.replaceAll("'", ''))
        expect(line[1]).toBe(String(number))
      }
    }),
    { numRuns: 40 },
  )
})

it('writes more rows than stand in one piece, and goes through them as often as asked', () => {
  const table = withProvenance(tableOf(Array.from({ length: 1203 }, (_, index) => [`T${index}`, index])))
  expect(readCsv(toCsvText(table)).length).toBe(1204)
  expect(toCsvText(table)).toBe(toCsvText(table))
})

it('says in every row where it comes from, and that it is a sample', () => {
  const [header, ...lines] = readCsv(
    toCsvText(
      withProvenance(
        tableOf([
          ['沪', 1],
          ['苏', null],
        ]),
      ),
    ),
  )
  expect(header).toEqual(['省市', '完成率', '数据性质', '来源', '数据截至', '数据版本', '说明', '地址'])
  expect(lines.map((line) => line.slice(2))).toEqual(
    Array(2).fill([
      '示例数据 · 非真实进展',
      '示例台账',
      '2026-09-30',
      '0123456789ab',
      '示例：四地都已报送 · 应报与未报送 · 按期计',
      'https://example.org/',
    ]),
  )
})
