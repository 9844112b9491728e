import * as v from 'valibot'
import { expect, expectTypeOf, it } from 'vitest'
import { integer, PUBLIC, text } from '../../../src/core/model/column.ts'
import { listColumnsFor } from '../../../src/core/model/audience.ts'
import { toDictionary } from '../../../src/core/model/dictionary.ts'
import { toTableJsonSchema } from '../../../src/core/model/json-schema.ts'
import { parseTable } from '../../../src/core/model/parse-table.ts'
import { toRowSchema } from '../../../src/core/model/row-schema.ts'
import { defineTable, type Row } from '../../../src/core/model/table.ts'
import { toTableSchema } from '../../../src/core/model/table-schema.ts'

const boats = defineTable({
  name: 'boats',
  title: { zh: '船', en: 'Boats' },
  rowMeans: { zh: '一条船', en: 'one boat' },
  key: ['id'],
  columns: {
    id: text('编号', 'Id', PUBLIC),
    crew: integer('人数', 'Crew', { ...PUBLIC, unit: '人', min: 1, absent: { zh: '未报送', en: 'not reported' } }), // the one line
  },
})

const keyOf = (): string => 'id'

it('a new column takes one line and is in the type', () => {
  expectTypeOf<Row<typeof boats>['crew']>().toEqualTypeOf<number | null>()
})

it('a new column takes one line and is parsed', () => {
  const issuesOf = (row: object): readonly string[] =>
    parseTable(boats, [row], 'boats.json').issues.map(({ code }) => code)
  expect(issuesOf({ id: 'a', crew: 2 })).toEqual([])
  expect(issuesOf({ id: 'a', crew: null })).toEqual([])
  expect(issuesOf({ id: 'a', crew: 0 })).toEqual(['E113'])
  expect(issuesOf({ id: 'a' })).toEqual(['E106'])
  expect(v.is(toRowSchema(boats), { id: 'a', crew: 0 })).toBe(false)
})

it('a new column takes one line and is in the schemas', () => {
  expect(toTableJsonSchema(boats)).toMatchObject({
    items: {
      properties: { crew: { title: '人数', anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] } },
      required: ['id', 'crew'],
    },
  })
  expect(toTableSchema(boats, keyOf).fields[1]).toMatchObject({
    name: 'crew',
    type: 'integer',
    title: '人数',
    titleEn: 'Crew',
    unit: '人',
    constraints: { minimum: 1 },
  })
})

it('a new column takes one line and is in the dictionary, with its audience', () => {
  expect(toDictionary(boats).entries[1]).toMatchObject({
    column: 'crew',
    title: { zh: '人数', en: 'Crew' },
    kind: { zh: '整数' },
    unit: '人',
    nullMeans: { zh: '未报送', en: 'not reported' },
    audience: 'public',
    constraints: [{ zh: '不小于 1', en: 'at least 1' }],
  })
  expect(listColumnsFor(boats, 'public').map(([name]) => name)).toEqual(['id', 'crew'])
})
