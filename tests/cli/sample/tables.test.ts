import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listStrayFiles, readRawTables, writeTableFile } from '../../../src/cli/tables.ts'

let dir = ''

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tables-'))
  await mkdir(join(dir, 'ledger'))
})
afterEach(() => rm(dir, { recursive: true }))

const waters = (ids: readonly string[]) =>
  ids.map((id) => ({ id, name: `示例水域 },\n${id}`, nameEn: null, kind: null, regions: ['310000'], source: 'S1' }))

it('reads only the table files that exist, the published ones before the ledger', async () => {
  await writeFile(join(dir, 'notes.json'), '1')
  await writeTableFile(dir, 'waters', waters(['a']))
  await writeTableFile(join(dir, 'ledger'), 'waters', waters(['b']))
  await writeTableFile(join(dir, 'ledger'), 'themes', [])
  const found = await readRawTables(dir)
  expect(found.map((raw) => raw.file)).toEqual(['ledger/themes.json', 'waters.json', 'ledger/waters.json'])
})

it('lists the files beside them that look like tables, one folder deep', async () => {
  await mkdir(join(dir, 'archive/2025'), { recursive: true })
  for (const file of [
    'tasks.json',
    'Tasks.json',
    'notes.txt',
    'water.JSON',
    'ledger/tasks.json',
    'ledger/tasks (1).json',
    'ledger/tasks.json.part',
    'archive/tasks.json',
    'archive/2025/tasks.json',
    '._tasks.json',
  ])
    await writeFile(join(dir, file), '[]')
  expect(await listStrayFiles(dir)).toEqual(['Tasks.json', 'archive/tasks.json', 'ledger/tasks (1).json', 'water.JSON'])
})

it('reads a file above the limit in pieces and gets the same rows', async () => {
  const rows = waters(Array.from({ length: 700 }, (_, index) => `水${String(index).padStart(3, '0')}`))
  await writeTableFile(dir, 'waters', rows)
  for (const wholeBytes of [17, 1000, 2 ** 20]) {
    expect(await readRawTables(dir, wholeBytes)).toEqual([
      { kind: 'read', table: 'waters', file: 'waters.json', hasMark: false, rows },
    ])
  }
})

it.each([
  ['text that is not JSON', Buffer.from('[{"id": ]')],
  ['bytes that are not UTF-8', Buffer.from([0x5b, 0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22, 0x5d])],
  ['an empty file', Buffer.alloc(0)],
])('reports %s as unreadable, whole and in pieces', async (_, bytes) => {
  await writeFile(join(dir, 'waters.json'), bytes)
  for (const wholeBytes of [1, 1000]) {
    const found = await readRawTables(dir, bytes.length === 0 ? -1 + wholeBytes : wholeBytes)
    expect(found.map((raw) => raw.kind)).toEqual(['unreadable'])
  }
})

it('leaves no half-written file behind', async () => {
  await writeTableFile(dir, 'waters', waters(['a']))
  expect((await readdir(dir)).toSorted()).toEqual(['ledger', 'waters.json'])
})

it('passes over a byte order mark and says so', async () => {
  await writeFile(join(dir, 'waters.json'), '\uFEFF[]')
  const read = { kind: 'read', table: 'waters', file: 'waters.json', hasMark: true, rows: [] }
  expect(await readRawTables(dir)).toEqual([read])
  expect(await readRawTables(dir, 1)).toEqual([read])
})
