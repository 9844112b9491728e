import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publish } from '../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import type * as Compress from '../../src/cli/publish/compress.ts'
import { checkTables } from '../../src/core/model/check-tables.ts'
import { OFFICE_WORDS } from '../../src/app/office/words.ts'
import { isBlocking } from '../../src/core/model/issue.ts'
import type { Table } from '../../src/core/model/table.ts'
import { TABLE_NAMES, TABLES } from '../../src/core/model/tables.ts'
import { cutTables } from '../../src/core/publication/embargo/cut-tables.ts'
import { computePeriodDigest } from '../../src/core/publication/release/period-digests.ts'
import { toSha256 } from '../../src/cli/publish/site-data.ts'
import { sampleTables } from '../unit/publication/canary-tables.ts'
import { EMBARGO_CANARY, EMBARGO_DIGITS, NOW, withLater } from '../unit/publication/embargo-tables.ts'
import { findCanaries, toReadings } from './canaries.ts'
import { findUnmarked, MARKS } from './marking.ts'
import { createPlantedFolder } from './planted-folder.ts'
import { plantTables } from './planted-tables.ts'
import { readOutput } from './read-output.ts'
import type { Piece } from './read-output.ts'

// Somebody adds a column, and says nothing of who may see it.
vi.mock('../../src/core/model/tables/reports.ts', async (original) => {
  const { reports } = await original<{ readonly reports: Table }>()
  const absent = { zh: '无', en: 'none' }
  const hearsay = { kind: 'text', title: { zh: '传闻', en: 'Hearsay' }, choices: null, absent } as const
  return { reports: { ...reports, columns: { ...reports.columns, hearsay } } }
})

// How small a twin is does not matter here, and the smallest take most of the time.
vi.mock('../../src/cli/publish/compress.ts', async (original) => {
  const actual = await original<typeof Compress>()
  const quick: typeof actual.writeWithTwins = (effects, path, content) =>
    actual.writeWithTwins(effects, path, content, 'quick')
  return { ...actual, writeWithTwins: quick }
})

/** An instant at which everything in the ledger is out. */
const AFTER = '2025-11-01T00:00:00+08:00'
const BUILD_MS = 240_000

const { tables: planted, planted: all } = plantTables(sampleTables(6, '2025-Q3'))
const later = withLater(planted)
const report = later.reports.find(({ period, task }) => period === '2025-Q2' && task === 'T05')
/** Of a value that is not out yet, either. */
const correction = {
  ...{ on: '2025-08-01', table: 'reports', key: `2025-Q2/T05/${report?.region}`, field: 'summary' },
  ...{ before: EMBARGO_CANARY, after: report?.summary ?? null, reason: EMBARGO_CANARY, reasonEn: EMBARGO_CANARY },
  source: 'later-workbook',
}
const tables = { ...later, corrections: [...later.corrections, correction] }

// What is not out yet has its own canaries, some of them in the place of others.
const left = findCanaries(JSON.stringify(tables))
const canaries = all.filter(({ number }) => left.has(number))

const EMBARGOED = new RegExp(`${EMBARGO_CANARY}|${[...EMBARGO_DIGITS].join('[,\\u00a0\\u202f ]?')}`)

let folder = ''
const folderOf = (audience: 'public' | 'office'): string => join(folder, audience)
const publishFor = async (audience: 'public' | 'office', now: string): Promise<void> => {
  const options = { data: folder, out: folderOf(audience), base: '/', audience, now, allowSample: true }
  const { exit, text } = await publish.run(options, nodeEffects)
  if (exit !== 0) throw new Error(text)
}

/** Once all is out, a release of the last period is recorded with what that holds: another content would be refused. */
const recordLast = (): Promise<void> => {
  const cut = cutTables(tables, AFTER)
  const found = cut?.tables ?? tables
  const digests = new Map(found.periods.map((period) => [period.id, computePeriodDigest(found, period, toSha256)]))
  const again = tables.releases.map((row) => ({ ...row, digest: digests.get(row.period) ?? row.digest }))
  return writeFile(join(folder, 'ledger/releases.json'), JSON.stringify([...tables.releases, ...again]))
}

beforeAll(async () => {
  folder = await createPlantedFolder(tables)
  await publishFor('public', NOW)
  await recordLast()
  await publishFor('office', AFTER)
}, BUILD_MS)
afterAll(() => rm(folder, { recursive: true }))

const numbersIn = ({ path, text }: Piece): ReadonlySet<number> =>
  new Set([...findCanaries(path), ...findCanaries(text)])

const isPlainText = (table: Table, name: string): boolean => ['text', 'list'].includes(table.columns[name]?.kind ?? '')

describe('the ledger', () => {
  it('has no error in it: it is published as it is', () => {
    expect(checkTables(tables, { today: AFTER.slice(0, 10) }).filter(isBlocking)).toEqual([])
  })

  it('has a canary in every column of the office, in the one that says nothing too', () => {
    const places = new Set(canaries.map(({ where }) => where.split(' ')[0]))
    const columns = Object.values(TABLES).flatMap((table: Table) =>
      Object.entries(table.columns).flatMap(([name, { audience }]) =>
        audience === 'public' ? [] : [`${table.name}.${name}`],
      ),
    )
    expect(columns).toContain('reports.hearsay')
    expect(columns.filter((column) => !places.has(column))).toEqual([])
  })

  it('has a canary in every text that a withheld task must not show', () => {
    const places = new Set(canaries.filter(({ why }) => why === 'withheld').map(({ where }) => where))
    const columns = Object.values(TABLES).flatMap((table: Table) =>
      table.name !== 'tasks' && !Object.hasOwn(table.columns, 'task')
        ? []
        : Object.entries(table.columns).flatMap(([name, { audience, kept }]) =>
            audience === 'public' && !kept && isPlainText(table, name) ? [`${table.name}.${name}`] : [],
          ),
    )
    expect(columns).toContain('tasks.title')
    expect(columns.filter((column) => !places.has(column))).toEqual([])
    for (const table of ['revisions', 'corrections'])
      expect([...places].filter((place) => place.startsWith(`${table}.reason`)).length).toBeGreaterThan(4)
  })
})

describe('everybody’s site', () => {
  it('has feeds, a sitemap, citations, and a document of each task, the withheld one too', () => {
    const paths = [...readOutput(folderOf('public'))].map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        ...['feed.atom', 'feed.json', 'en/feed.atom', 'en/feed.json', 'sitemap.xml', 'robots.txt'],
        ...['CITATION.cff', 'CITATION.txt', 'CITATION.en.txt'],
        ...['index', 'T04', 'task.schema'].map((name) => `data/latest/tasks/${name}.json`),
      ]),
    )
  })

  it('holds none of the canaries, in no file, in no form', () => {
    const leaks = [...readOutput(folderOf('public'))].flatMap((piece) =>
      [...numbersIn(piece)].map((number) => `${piece.path}: ${all[number - 1]?.where}`),
    )
    expect(leaks).toEqual([])
  })

  it('holds nothing that is not out yet, in no file, in no form', () => {
    const leaks = [...readOutput(folderOf('public'))].filter(({ path, text }) =>
      [path, ...toReadings(text)].some((reading) => EMBARGOED.test(reading)),
    )
    expect(leaks.map(({ path }) => path)).toEqual([])
  })
})

/** What the code says that draws for the office alone. */
const officeWords = Object.values(OFFICE_WORDS)
  .flatMap((words) => Object.values(words))
  .filter((each) => typeof each === 'string')
const wordsIn = (audience: 'public' | 'office'): readonly string[] => {
  const texts = [...readOutput(folderOf(audience))].flatMap(({ text }) => toReadings(text))
  return officeWords.filter((word) => texts.some((text) => text.includes(word)))
}

describe('the code of what only the office has', () => {
  it('is nowhere in everybody’s site, and whole in the office’s', () => {
    expect(wordsIn('public')).toEqual([])
    expect(wordsIn('office')).toEqual(officeWords)
  })
})

const KINDS = [
  ...['csv row', 'html banner', 'html panel', 'html picture', 'json file', 'json row', 'xlsx notes', 'xlsx row'],
]

describe('the marking', () => {
  it('is on every page, panel, picture and table of the office’s site, and in every row of a file', async () => {
    const { kinds, unmarked } = await findUnmarked(folderOf('office'))
    expect([...kinds].toSorted()).toEqual(KINDS)
    expect(unmarked).toEqual([])
  })

  it('is nowhere in everybody’s site', async () => {
    const said = [...readOutput(folderOf('public'))].filter(({ text }) =>
      toReadings(text).some((reading) => MARKS.some((mark) => reading.includes(mark))),
    )
    expect(said.map(({ path }) => path)).toEqual([])
    // There every page would be found to lack it.
    const { unmarked } = await findUnmarked(folderOf('public'))
    expect(unmarked).toEqual(expect.arrayContaining(['index.html: banner', 'index.html: panel', 'index.html: picture']))
  })
})

describe('what is passed on', () => {
  it('is an image whose words stand in its page, where they were searched', () => {
    const pages = [...readOutput(folderOf('public'))].filter(({ path }) => path.endsWith('.html'))
    const named = pages.flatMap(
      ({ text }) => /<meta property="og:image" content="[^"]*?(previews\/[^"]+)">/.exec(text)?.[1] ?? [],
    )
    const made = [...readOutput(folderOf('public'))].filter(({ path }) => path.startsWith('previews/'))
    expect(new Set(made.map(({ path }) => path))).toEqual(new Set(named))
    expect(made.length).toBeGreaterThan(20)
    for (const { path, text } of pages)
      expect(text.includes('og:image:alt'), path).toBe(text.includes('<meta property="og:image" '))
    for (const { text } of made) expect(text).not.toMatch(/[tzi](EXt|TXt)/)
  })

  it('is nothing of the office’s: no image of a link, no panel alone', () => {
    for (const { path, text } of readOutput(folderOf('office'))) {
      expect(path).not.toMatch(/^(en\/)?embed\/|^previews\//)
      if (path.endsWith('.html')) expect(text, path).not.toMatch(/og:image|data-embed=/)
    }
  })
})

describe('the office’s site, once everything is out', () => {
  it('is kept on no machine, unlike everybody’s', () => {
    const keeping = (audience: 'public' | 'office'): readonly boolean[] => {
      const pieces = [...readOutput(folderOf(audience))]
      const pages = pieces.filter(({ path }) => path.endsWith('.html'))
      return [
        pieces.some(({ path }) => path === 'sw.js'),
        pieces.some(({ path }) => path === 'data/site.json'),
        pages.some(({ text }) => text.includes('<meta name="site"')),
      ]
    }
    expect(keeping('public')).toEqual([true, true, true])
    expect(keeping('office')).toEqual([false, false, false])
  })

  it('has none of the files that everybody may follow', () => {
    const paths = [...readOutput(folderOf('office'))].map(({ path }) => path)
    expect(paths.filter((path) => /feed|sitemap|CITATION|latest\/tasks\//.test(path))).toEqual([])
  })

  it('shows that each of the canaries would have been found', () => {
    const found = new Set([...readOutput(folderOf('office'))].flatMap((piece) => [...numbersIn(piece)]))
    expect(canaries.filter(({ number }) => !found.has(number))).toEqual([])
  })

  it('shows that what was not out yet would have been found', () => {
    const pieces = [...readOutput(folderOf('office'))].filter(({ path }) =>
      /data\/latest\/tables\/.*\.json$/.test(path),
    )
    const missing = TABLE_NAMES.flatMap((name) => {
      const text = pieces.find(({ path }) => path.endsWith(`/${name}.json`))?.text ?? '[]'
      const written: readonly Readonly<Record<string, unknown>>[] = JSON.parse(text)
      const rows: readonly Readonly<Record<string, unknown>>[] = tables[name]
      const holds = (row: Readonly<Record<string, unknown>>, column: string): boolean =>
        EMBARGOED.test(JSON.stringify(row[column] ?? null))
      return Object.keys(TABLES[name].columns)
        .filter((column) => rows.some((row) => holds(row, column)) && !written.some((row) => holds(row, column)))
        .map((column) => `${name}.${column}`)
    })
    expect(missing).toEqual([])
  })
})
