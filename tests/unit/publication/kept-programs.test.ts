import { describe, expect, it } from 'vitest'
import {
  KEPT_PROGRAMS,
  listPrograms,
  parsePrograms,
  writePrograms,
} from '../../../src/core/publication/versions/kept-programs.ts'

const program = (name: string) => ({ [`assets/${name}.js`]: 'a'.repeat(64) })

describe('listPrograms', () => {
  it('puts the own program last and keeps the last few before it', () => {
    const names = Array.from({ length: KEPT_PROGRAMS + 2 }, (_, index) => `p${index}`)
    expect(listPrograms(names.map(program), program('own'))).toEqual([
      ...names.slice(-KEPT_PROGRAMS).map(program),
      program('own'),
    ])
  })

  it('lists a program that comes back once, so that data alone push no program out', () => {
    expect(listPrograms([program('a'), program('b')], program('a'))).toEqual([program('b'), program('a')])
    expect(listPrograms([program('a')], program('a'))).toEqual([program('a')])
  })

  it('tells programs apart by their content, too', () => {
    const other = { 'assets/a.js': 'b'.repeat(64) }
    expect(listPrograms([program('a')], other)).toEqual([program('a'), other])
  })
})

describe('parsePrograms', () => {
  it('reads what was written', () => {
    const programs = [program('a'), program('b')]
    expect(parsePrograms(JSON.parse(writePrograms(programs)))).toEqual(programs)
  })

  it.each([
    ['another form', { format: 2, programs: [] }],
    ['no list', { format: 1, programs: {} }],
    ['a path that leads out of the folder', { format: 1, programs: [{ 'assets/../../x.js': 'a'.repeat(64) }] }],
    ['a path of the data', { format: 1, programs: [{ 'data/latest.json': 'a'.repeat(64) }] }],
    ['no digest', { format: 1, programs: [{ 'assets/a.js': 'x' }] }],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(parsePrograms(value)).toBeNull()
  })
})
