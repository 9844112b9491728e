import { describe, expect, it } from 'vitest'
import { toPreviewPath } from '../../../src/core/publication/versions/data-folders.ts'
import {
  KEPT_PROGRAMS,
  listPrograms,
  NOTHING_KEPT,
  parsePrograms,
  writePrograms,
} from '../../../src/core/publication/versions/kept-programs.ts'

const SHA256 = 'a'.repeat(64)
const program = (name: string) => ({ [`assets/${name}.js`]: SHA256 })
const preview = (version: number) => ({ [toPreviewPath(String(version).padStart(12, '0'), SHA256)]: SHA256 })

const listed = (earlier: readonly Record<string, string>[], own: Record<string, string>) =>
  listPrograms({ ...NOTHING_KEPT, programs: earlier }, { programs: own, previews: {} }).programs

describe('listPrograms', () => {
  it('puts the own program last and keeps the last few before it', () => {
    const names = Array.from({ length: KEPT_PROGRAMS + 2 }, (_, index) => `p${index}`)
    expect(listed(names.map(program), program('own'))).toEqual([
      ...names.slice(-KEPT_PROGRAMS).map(program),
      program('own'),
    ])
  })

  it('lists a program that comes back once, so that data alone push no program out', () => {
    expect(listed([program('a'), program('b')], program('a'))).toEqual([program('b'), program('a')])
    expect(listed([program('a')], program('a'))).toEqual([program('a')])
  })

  it('tells programs apart by their content, too', () => {
    const other = { 'assets/a.js': 'b'.repeat(64) }
    expect(listed([program('a')], other)).toEqual([program('a'), other])
  })

  it('keeps the images of the last few publications, whose program may be the same', () => {
    const publications = Array.from({ length: KEPT_PROGRAMS + 2 }, (_, version) => preview(version))
    const own = { programs: program('a'), previews: preview(9) }
    expect(listPrograms({ programs: [program('a')], previews: publications }, own)).toEqual({
      programs: [program('a')],
      previews: [...publications.slice(-KEPT_PROGRAMS), preview(9)],
    })
  })
})

describe('parsePrograms', () => {
  it('reads what was written', () => {
    const kept = { programs: [program('a'), program('b')], previews: [preview(1)] }
    expect(parsePrograms(JSON.parse(writePrograms(kept)))).toEqual(kept)
  })

  it('reads a list from before images were in it', () => {
    const kept = { format: 1, programs: [program('a')] }
    expect(parsePrograms(kept)).toEqual({ programs: [program('a')], previews: [] })
  })

  it.each([
    ['another form', { format: 2, programs: [] }],
    ['no list', { format: 1, programs: {} }],
    ['a path that leads out of the folder', { format: 1, programs: [{ 'assets/../../x.js': SHA256 }] }],
    ['a path of the data', { format: 1, programs: [{ 'data/latest.json': SHA256 }] }],
    ['an image that is none of a version', { format: 1, programs: [], previews: [{ 'previews/../x.png': SHA256 }] }],
    ['no digest', { format: 1, programs: [{ 'assets/a.js': 'x' }] }],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(parsePrograms(value)).toBeNull()
  })
})
