import { expect, test } from 'vitest'
import { computeAllPeriods } from '../../../src/core/analysis/period.ts'
import { markingOf } from '../../../src/core/format/marking.ts'
import { toMarked, toMarkedDataset } from '../../../src/core/publication/marked-json.ts'
import { parseView } from '../../../src/core/publication/parse-view.ts'
import { writeViewDatasets } from '../../../src/core/publication/datasets.ts'
import { sampleTables } from './canary-tables.ts'

const office = markingOf('office')
const cell = '内部资料 · 不得外传 Internal · not to be passed on'

test('an object is marked first of all, and a list in each of its objects', () => {
  expect(JSON.stringify(toMarked({ a: 1 }, office))).toBe(`{"marking":"${cell}","a":1}`)
  expect(toMarked([{ a: 1 }, { b: 2 }], office)).toEqual([
    { marking: cell, a: 1 },
    { marking: cell, b: 2 },
  ])
})

test('everybody’s is written as it is', () => {
  const dataset = { path: 'a.json', text: '{ "a": 1.0 }' }
  expect(toMarkedDataset(dataset, markingOf('public'))).toEqual(dataset)
})

test('a marked view is read as one without a marking', () => {
  const [dataset = { path: '', text: '' }] = writeViewDatasets(computeAllPeriods(sampleTables(2)), true)
  const marked = toMarkedDataset(dataset, office)
  expect(marked.text).toContain(cell)
  expect(parseView(JSON.parse(marked.text))).toMatchObject({ ...parseView(JSON.parse(dataset.text)) })
})
