import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  choice,
  date,
  flag,
  instant,
  integer,
  list,
  month,
  number,
  period,
  text,
} from '../../../src/core/model/column.ts'
import { toTableJsonSchema } from '../../../src/core/model/json-schema.ts'
import { parseTable } from '../../../src/core/model/parse-table.ts'
import { toRowSchema } from '../../../src/core/model/row-schema.ts'
import { defineTable } from '../../../src/core/model/table.ts'
import { TABLE_NAMES, TABLES } from '../../../src/core/model/tables.ts'

const NONE = { zh: '无', en: 'none' }

const boats = defineTable({
  name: 'boats',
  title: { zh: '船', en: 'Boats' },
  rowMeans: { zh: '一条船', en: 'one boat' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', { pattern: 'B\\d{2}' }),
    name: text('名称', 'Name', { absent: NONE, twin: true }),
    crew: integer('人数', 'Crew', { min: 0, max: 20 }),
    load: number('载重', 'Load', { min: 0, absent: NONE }),
    armed: flag('武装', 'Armed', {}),
    launched: date('下水', 'Launched', {}),
    printed: month('印出', 'Printed', { absent: NONE }),
    checkedAt: instant('检查', 'Checked at', {}),
    quarter: period('报告期', 'Period', {}),
    kind: choice('类别', 'Kind', { ferry: { zh: '渡轮', en: 'ferry' }, tug: { zh: '拖轮', en: 'tug' } }, {}),
    ports: list('港口', 'Ports', {}),
  },
})

const GOOD = {
  id: 'B01',
  name: '甲',
  nameEn: null,
  crew: 3,
  load: 1.5,
  armed: false,
  launched: '2024-02-29',
  printed: '2024-08',
  checkedAt: '2024-02-29T23:59:59+08:00',
  quarter: '2026-Q3',
  kind: 'tug',
  ports: ['沪', '苏'],
}

const without = (name: string): object => Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name))

const CASES: readonly (readonly [string, unknown, string | null])[] = [
  ['a row as declared', GOOD, null],
  ['null where it has a meaning', { ...GOOD, name: null, load: null, printed: null }, null],
  ['an empty list', { ...GOOD, ports: [] }, null],
  ['a whole number in a number column', { ...GOOD, load: 0 }, null],
  ['a day in a month column', { ...GOOD, printed: '2024-08-31' }, null],
  ['a month as a period', { ...GOOD, quarter: '2026-12' }, null],
  ['an unknown column', { ...GOOD, sails: 1 }, 'E105'],
  ['a missing column', without('crew'), 'E106'],
  ['a missing twin', without('nameEn'), 'E106'],
  ['null without a meaning', { ...GOOD, ports: null }, 'E107'],
  ['a blank text', { ...GOOD, name: ' \t' }, 'E107'],
  ['an empty text', { ...GOOD, name: '' }, 'E107'],
  ['a number for a text', { ...GOOD, name: 7 }, 'E108'],
  ['a text for a flag', { ...GOOD, armed: 'true' }, 'E108'],
  ['a text for a list', { ...GOOD, ports: '沪;苏' }, 'E108'],
  ['a number with separators', { ...GOOD, load: '1,234' }, 'E109'],
  ['a number in quotes', { ...GOOD, crew: '3' }, 'E109'],
  ['a day that February lacks', { ...GOOD, launched: '2026-02-30' }, 'E110'],
  ['a leap day in a common year', { ...GOOD, launched: '2023-02-29' }, 'E110'],
  ['a leap day in a century without one', { ...GOOD, launched: '1900-02-29' }, 'E110'],
  ['the 31st of April', { ...GOOD, launched: '2026-04-31' }, 'E110'],
  ['a date with slashes', { ...GOOD, launched: '2026/04/30' }, 'E110'],
  ['a 13th month', { ...GOOD, printed: '2024-13' }, 'E110'],
  ['an instant in another zone', { ...GOOD, checkedAt: '2024-02-29T23:59:59Z' }, 'E110'],
  ['a 25th hour', { ...GOOD, checkedAt: '2024-02-29T24:00:00+08:00' }, 'E110'],
  ['a fifth quarter', { ...GOOD, quarter: '2026-Q5' }, 'E111'],
  ['a text that only begins as its form', { ...GOOD, id: 'B012' }, 'E112'],
  ['a number below its least', { ...GOOD, crew: -1 }, 'E113'],
  ['a number above its greatest', { ...GOOD, crew: 21 }, 'E113'],
  ['a code outside the set', { ...GOOD, kind: 'raft' }, 'E114'],
  ['a name that every object has', { ...GOOD, kind: 'constructor' }, 'E114'],
  ['a fraction for a whole number', { ...GOOD, crew: 1.5 }, 'E115'],
  ['a list item with a semicolon', { ...GOOD, ports: ['沪;苏'] }, 'E116'],
  ['a blank list item', { ...GOOD, ports: [' '] }, 'E116'],
  ['a list item that is no text', { ...GOOD, ports: [null] }, 'E116'],
]

describe('parser, row schema and JSON Schema agree', () => {
  const rowSchema = toRowSchema(boats)
  const validate = new Ajv2020({ strict: true }).compile(toTableJsonSchema(boats))

  it.each(CASES)('on %s', (_, row, code) => {
    const parsed = parseTable(boats, [row], 'boats.json')
    const checked = v.safeParse(rowSchema, row)
    expect(parsed.issues.map((issue) => issue.code)).toEqual(code === null ? [] : [code])
    expect(parsed.rows).toEqual(code === null ? [row] : [])
    expect(checked.success).toBe(code === null)
    expect(validate([row])).toBe(code === null)
    if (code !== null && code !== 'E107') expect(checked.issues?.[0].message).toBe(code)
  })

  it.each([null, 7, 'rows', {}])('on %j in place of rows', (content) => {
    expect(parseTable(boats, content, 'boats.json').issues.map((issue) => issue.code)).toEqual(['E103'])
    expect(validate(content)).toBe(false)
  })

  it.each([null, 7, 'row', []])('on %j in place of a row', (row) => {
    expect(parseTable(boats, [row], 'boats.json').issues.map((issue) => issue.code)).toEqual(['E104'])
    expect(validate([row])).toBe(false)
  })

  it.each(TABLE_NAMES)('and every schema of %s compiles in strict mode', (name) => {
    for (const audience of ['office', 'public'] as const) {
      const schema = toTableJsonSchema(TABLES[name], audience)
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(new Ajv2020({ strict: true }).compile(schema)([])).toBe(true)
    }
  })
})
