import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spell } from '../../../src/cli/publish/site-data.ts'
import { findTasks } from '../../../src/core/search/find.ts'
import { prepareTask } from '../../../src/core/search/prepare.ts'
import type { SearchKeys } from '../../../src/core/search/types.ts'

const keys = (id: string, title: string | null, titleEn: string | null = null): SearchKeys => ({
  id,
  title,
  titleEn,
  pinyin: title === null ? null : spell(title),
})

const TASKS = [
  keys('T01', '示例：户口迁移“一网通办”', 'Sample: household registration online'),
  keys('T02', '示例：长三角警务 App 更新', 'Sample: policing app updated'),
  keys('T03', null, 'A title that must not be found'),
  keys('T12', '示例：绿色通道（女警）…试点', null),
  keys('T112', '示例：𠮷林路户口簿 12 号', 'Sample (draft) [a-z]+ .*'),
]
const prepared = TASKS.map(prepareTask)

const idsOf = (query: string): readonly string[] => {
  const hits = findTasks(prepared, query)
  return TASKS.map(({ id }) => id).filter((id) => hits?.has(id))
}

/** The marked text of a task, its hits in brackets. */
const mark = (query: string, id: string): string => {
  const hit = findTasks(prepared, query)?.get(id)
  const task = TASKS.find((each) => each.id === id)
  const text = (hit && (hit.field === 'id' ? id : task?.[hit.field])) ?? ''
  return (hit?.ranges ?? []).toReversed().reduce((said, [from, to]) => {
    return `${said.slice(0, from)}[${said.slice(from, to)}]${said.slice(to)}`
  }, text)
}

describe('a search finds', () => {
  it.each([
    ['Chinese', '户口', 'T01', '示例：[户口]迁移“一网通办”'],
    ['full pinyin', 'hukou', 'T01', '示例：[户口]迁移“一网通办”'],
    ['pinyin with blanks', 'hu kou', 'T01', '示例：[户口]迁移“一网通办”'],
    ['pinyin that ends within a syllable', 'hukouqia', 'T01', '示例：[户口迁]移“一网通办”'],
    ['initials', 'hkqy', 'T01', '示例：[户口迁移]“一网通办”'],
    ['initials in capitals', 'HKQY', 'T01', '示例：[户口迁移]“一网通办”'],
    ['ü typed as v', 'lvse', 'T12', '示例：[绿色]通道（女警）…试点'],
    ['ü itself', 'lüse', 'T12', '示例：[绿色]通道（女警）…试点'],
    ['the initials behind a sign outside the BMP', 'hkb', 'T112', '示例：𠮷林路[户口簿] 12 号'],
    ['what stands behind a sign that grows', '试点', 'T12', '示例：绿色通道（女警）…[试点]'],
    ['a sign by a part of it', '..试', 'T12', '示例：绿色通道（女警）[…试]点'],
    ['narrow signs for wide ones', '(女警)', 'T12', '示例：绿色通道[（女警）]…试点'],
    ['wide letters for narrow ones', 'ａｐｐ', 'T02', '示例：长三角警务 [App] 更新'],
    ['English in any case', 'HOUSEHOLD reg', 'T01', 'Sample: [household reg]istration online'],
    ['each place', 'l', 'T02', 'Samp[l]e: po[l]icing app updated'],
    ['a number as digits', '12', 'T12', '[T12]'],
    ['a number with its letter', 't12', 'T12', '[T12]'],
    ['a number in wide signs', 'Ｔ１２', 'T12', '[T12]'],
    ['a number with a zero too many', 'T012', 'T12', '[T12]'],
    ['a number by its beginning', 'T1', 'T112', '[T1]12'],
    ['digits in a title', '12', 'T112', '示例：𠮷林路户口簿 [12] 号'],
  ])('%s: %s in %s', (_, query, id, marked) => {
    expect(mark(query, id)).toBe(marked)
  })

  it('every task that has it', () => {
    expect(idsOf('户口')).toEqual(['T01', 'T112'])
    expect(idsOf('hk')).toEqual(['T01', 'T112'])
  })

  it('a number once: T1 is found as 1, and T12 is not', () => {
    expect(idsOf('1')).toEqual(['T01', 'T112'])
    expect(mark('1', 'T112')).toBe('示例：𠮷林路户口簿 [1]2 号')
  })
})

describe('a search does not find', () => {
  it.each([
    ['pinyin from within a syllable', 'ukou'],
    ['one letter as an initial', 'h kx'],
    ['the title of a withheld task in English', 'must not be found'],
    ['a regular expression', '.*户'],
    ['a number that is longer', 'T0120'],
    ['zero', '0'],
    ['zeros behind a letter', 'T00'],
    ['markup', '<mark>'],
  ])('%s: %s', (_, query) => {
    expect(idsOf(query)).toEqual([])
  })
})

describe('signs that mean something in a regular expression stand for themselves', () => {
  it.each(['[a-z]+', '.*', '(draft)'])('%s', (query) => {
    expect(idsOf(query)).toEqual(['T112'])
  })
  it.each(['\\', '$&', '^', '${}', '%00', '__proto__', 'constructor'])('%s finds nothing', (query) => {
    expect(idsOf(query)).toEqual([])
  })
})

describe('a withheld task', () => {
  it.each(['T03', '3', '03'])('is found by its number: %s', (query) => {
    expect(idsOf(query)).toContain('T03')
  })

  it('is never found by words', () => {
    const task = prepareTask(keys('T03', null, null))
    fc.assert(
      fc.property(fc.string(), (query) => {
        const hit = findTasks([task], query)?.get('T03')
        return hit === undefined || hit.field === 'id'
      }),
    )
  })
})

describe('a blank search', () => {
  it.each(['', ' ', '\t\n', '　'])('%j asks for nothing', (query) => {
    expect(findTasks(prepared, query)).toBeNull()
  })
})

describe('always', () => {
  const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

  it('ranges lie in the text, in order, apart and not empty, whatever was asked', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, titleEn, query) => {
        const task: SearchKeys = { id: 'T01', title, titleEn, pinyin: spell(title) }
        const hit = findTasks([prepareTask(task)], query)?.get('T01')
        const text = (hit && (hit.field === 'id' ? 'T01' : task[hit.field])) ?? ''
        let before = 0
        for (const [from, to] of hit?.ranges ?? []) {
          expect(from).toBeGreaterThanOrEqual(before)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          before = to
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a task that was found has something to mark, and another has not', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, titleEn, query) => {
        const hits = findTasks([prepareTask({ id: 'T01', title, titleEn, pinyin: spell(title) })], query)
        expect((hits?.get('T01')?.ranges ?? []).length > 0).toBe(hits?.has('T01') ?? false)
      }),
    )
  })

  it('a piece of a title finds the title', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TASKS), fc.nat(20), fc.integer({ min: 1, max: 8 }), (task, from, length) => {
        const piece = [...(task.title ?? '')].slice(from, from + length).join('')
        if (piece.trim() !== '') expect(idsOf(piece)).toContain(task.id)
      }),
    )
  })
})
