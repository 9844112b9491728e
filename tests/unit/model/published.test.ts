import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { toJsonText } from '../../../src/core/model/json.ts'
import { parseTable } from '../../../src/core/model/parse-table.ts'
import { TABLE_NAMES, TABLES } from '../../../src/core/model/tables.ts'

const DATA = new URL('../../../data/', import.meta.url)
const KEPT = TABLE_NAMES.filter((name) => readdirSync(DATA).includes(`${name}.json`))

it.each(KEPT)('data/%s.json is as declared, in the deterministic form', (name) => {
  const text = readFileSync(new URL(`${name}.json`, DATA), 'utf8')
  const { rows, issues } = parseTable(TABLES[name], JSON.parse(text), `${name}.json`)
  expect(issues).toEqual([])
  expect(toJsonText(TABLES[name], rows)).toBe(text)
})
