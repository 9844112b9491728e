import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { toDictionary } from '../../../src/core/model/dictionary.ts'
import { toTableJsonSchema } from '../../../src/core/model/json-schema.ts'
import { toTableSchema } from '../../../src/core/model/table-schema.ts'
import { TABLES } from '../../../src/core/model/tables.ts'
import { BASE } from './fixtures.ts'

const keyOf = (name: string): string => (name === 'regions' ? 'code' : 'id')

describe('a Table Schema', () => {
  it('names the key and the tables that cells point to', () => {
    const schema = toTableSchema(TABLES.overrides, keyOf)
    expect(schema.primaryKey).toEqual(['period', 'task', 'region'])
    // `region` may also be `*`, which a foreign key can't say.
    expect(schema.foreignKeys?.map(({ fields }) => fields[0])).toEqual(['period', 'task', 'source'])
  })

  it('describes a list as one cell with semicolons', () => {
    expect(toTableSchema(TABLES.tasks, keyOf).fields.find(({ name }) => name === 'otherPartners')).toMatchObject({
      type: 'list',
      delimiter: ';',
    })
  })

  it('lacks the columns of the office for the public', () => {
    const namesOf = (audience: 'office' | 'public'): readonly string[] =>
      toTableSchema(TABLES.reports, keyOf, audience).fields.map(({ name }) => name)
    expect(namesOf('office')).toContain('note')
    expect(namesOf('public')).not.toContain('note')
  })
})

describe('the public JSON Schema', () => {
  const validate = new Ajv2020({ strict: true }).compile(toTableJsonSchema(TABLES.tasks, 'public'))
  const [task] = BASE.tasks

  it('accepts a withheld task without its words', () => {
    const kept = Object.entries(task ?? {}).filter(
      ([name]) => !['title', 'titleEn', 'target', 'targetEn'].includes(name),
    )
    expect(validate([Object.fromEntries(kept)])).toBe(true)
  })

  it('refuses a task without its number', () => {
    expect(validate([{ ...task, id: undefined }])).toBe(false)
  })
})

describe('the dictionary', () => {
  it('says of a table what a reader must know first', () => {
    expect(toDictionary(TABLES.themes).note?.en).toContain('is an assumption')
  })

  it('says what stays in the row of a withheld task', () => {
    const kept = toDictionary(TABLES.tasks).entries.filter(({ isKept }) => isKept)
    expect(kept.map(({ column }) => column)).not.toContain('title')
    expect(kept.map(({ column }) => column)).toContain('due')
  })
})
