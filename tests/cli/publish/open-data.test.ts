import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readXlsx } from 'hucre/xlsx'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { nodeEffects } from '../../../src/cli/effects.ts'
import { readPublicationSetting, writeOpenData } from '../../../src/cli/publish/open-data.ts'
import { computeSiteData } from '../../../src/cli/publish/site-data.ts'
import type { Tables } from '../../../src/core/model/tables.ts'
import { TABLE_NAMES } from '../../../src/core/model/tables.ts'
import { EMPTY_SETTING } from '../../../src/core/publication/open-data/publication-setting.ts'
import { canaryTables, OFFICE_CANARY, WITHHELD_CANARY } from '../../unit/publication/canary-tables.ts'
import { DATA_PACKAGE } from '../../unit/publication/data-package-schema.ts'
import { readCsv } from '../../unit/publication/download/read-csv.ts'

const PROFILE = 'tests/fixtures/data-package-2.0/datapackage.json'
/** The JSON Schema that the standard publishes; its formats are those of a draft that it does not name. */
const publishedProfile = () =>
  new Ajv({
    strict: false,
    formats: {
      uri: (text: string) => URL.canParse(text),
      email: /@/,
      textarea: true,
      'date-time': /^\d{4}-\d\d-\d\dT/,
    },
  }).compile<unknown>(JSON.parse(readFileSync(PROFILE, 'utf8')))

const HOSTILE = ["=cmd|'/C calc'!A0", '＝1+1', '@SUM(A1)'] as const
const FILLED = {
  publisher: '示例单位',
  publisherEn: null,
  homepage: 'https://example.org/',
  licences: [{ name: 'CC-BY-4.0', title: '署名 4.0', titleEn: null, path: 'https://example.org/by' }],
}

const withHostileTitles = (tables: Tables): Tables => ({
  ...tables,
  tasks: tables.tasks.map((task, index) => ({ ...task, title: HOSTILE[index] ?? task.title })),
})

const writeAll = async (tables: Tables, setting = EMPTY_SETTING) => {
  const site = computeSiteData(tables)
  const files = new Map<string, Uint8Array>()
  const openData = await writeOpenData(site, setting, async (path, content) => void files.set(path, content))
  const bytesOf = (path: string): Uint8Array => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`not written: ${path}`)
    return bytes
  }
  const textOf = (path: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(path))
  return { site, openData, files, bytesOf, textOf, version: site.common.version }
}

const published = await writeAll(withHostileTitles(canaryTables()))
const { textOf, bytesOf, files, version } = published
const packages = [
  ['datapackage.json', ''],
  [`v/${version}/datapackage.json`, `v/${version}/`],
  ['latest/datapackage.json', 'latest/'],
] as const

interface Field {
  readonly name: string
  readonly constraints?: Readonly<Record<string, unknown>>
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly rowCount: number
  readonly schema?: { readonly fields: readonly Field[] }
}
const packageOf = (path: string): { readonly resources: readonly Resource[]; readonly [key: string]: unknown } =>
  JSON.parse(textOf(path))
const resources = packageOf(`v/${version}/datapackage.json`).resources

describe('the data package', () => {
  it.each(packages)('%s is one of version 2, and every file is as it says', (path, folder) => {
    const described: unknown = packageOf(path)
    expect(v.safeParse(DATA_PACKAGE, described).issues?.map((issue) => `${v.getDotPath(issue)} ${issue.message}`)).toBe(
      undefined,
    )
    for (const resource of packageOf(path).resources) {
      const at = resource.path.startsWith('v/') ? resource.path : `v/${version}/${resource.path}`
      const bytes = folder === 'latest/' ? bytesOf(`latest/${resource.path}`) : bytesOf(at)
      expect(bytes.length, resource.path).toBe(resource.bytes)
      expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, resource.path).toBe(resource.hash)
    }
  })

  it.each(packages)('%s satisfies the profile that Data Package 2.0 publishes', (path) => {
    const isPackage = publishedProfile()
    // It leaves out the type `list`, which the standard itself defines.
    const lists = '"type":"list"'
    expect(JSON.stringify(packageOf(path))).toContain(lists)
    isPackage(JSON.parse(JSON.stringify(packageOf(path)).replaceAll(lists, '"type":"any"')))
    expect(isPackage.errors).toBeNull()
  })

  it.each([
    ['no resources', { resources: undefined }],
    ['a resource without a path', { resources: [{ name: 'tasks', title: 'x' }] }],
    [
      'a field of no known type',
      { resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ name: 'a', type: 'text' }] } }] },
    ],
    ['a licence that says nothing', { licenses: [{}] }],
  ])('with %s the profile refuses it', (_, wrong) => {
    expect(publishedProfile()({ ...packageOf('datapackage.json'), ...wrong })).toBe(false)
  })

  it('has every table in three forms, under a name of its own', () => {
    expect(resources.map(({ name }) => name).toSorted()).toEqual(
      TABLE_NAMES.flatMap((name) => [name, `${name}-json`, `${name}-xlsx`]).toSorted(),
    )
  })

  it('says that no licence is stated, until the owner states one', async () => {
    expect(packageOf('datapackage.json')).not.toHaveProperty('licenses')
    expect(packageOf('datapackage.json')['description']).toContain('尚未注明许可')
    const filled = await writeAll(canaryTables(), FILLED)
    const described: Readonly<Record<string, unknown>> = JSON.parse(filled.textOf('datapackage.json'))
    expect(v.is(DATA_PACKAGE, described)).toBe(true)
    expect(described).toMatchObject({
      licenses: [{ name: 'CC-BY-4.0', title: '署名 4.0', path: 'https://example.org/by' }],
      contributors: [{ title: '示例单位', roles: ['publisher'] }],
      homepage: 'https://example.org/',
    })
    expect(described['description']).not.toContain('尚未注明许可')
  })

  it('says in words that it holds sample data', () => {
    expect(packageOf('datapackage.json')['title']).toMatch(/^示例：/)
    expect(packageOf('datapackage.json')['description']).toContain('示例数据 · 非真实进展')
  })
})

describe('the files of a table', () => {
  it.each(TABLE_NAMES)('%s: CSV has the fields of its Table Schema, and a row for each of JSON', (name) => {
    const resource = resources.find((each) => each.name === name)
    const [header = [], ...rows] = readCsv(textOf(`v/${version}/tables/${name}.csv`))
    expect(header).toEqual(resource?.schema?.fields.map((field) => field.name))
    expect(rows.length).toBe(resource?.rowCount)
    for (const [at, { constraints = {} }] of (resource?.schema?.fields ?? []).entries())
      for (const row of rows) {
        const cell = row[at] ?? ''
        if (constraints['required']) expect(cell, header[at]).not.toBe('')
        const { enum: allowed, pattern } = constraints
        if (cell !== '' && Array.isArray(allowed)) expect(allowed).toContain(cell)
        if (cell !== '' && typeof pattern === 'string') expect(cell).toMatch(new RegExp(`^(?:${pattern})$`, 'u'))
      }
  })

  it.each(TABLE_NAMES)('%s: JSON satisfies its JSON Schema', (name) => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(textOf(`v/${version}/schemas/${name}.json`)))
    validate(JSON.parse(textOf(`v/${version}/tables/${name}.json`)))
    expect(validate.errors).toBeNull()
  })

  it('a workbook says the same as the CSV, and carries notes and dictionary', async () => {
    const { sheets } = await readXlsx(bytesOf(`v/${version}/tables/reports.xlsx`))
    const [data, notes, dictionary] = sheets
    const rows = readCsv(textOf(`v/${version}/tables/reports.csv`))
    expect(data?.rows.slice(1).map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows.slice(1))
    expect(data?.rows[0]).toContain('完成率 progress')
    expect(JSON.stringify(notes?.rows)).toContain('示例数据 · 非真实进展')
    expect(dictionary?.rows.find(([column]) => column === '完成率 progress')?.join(' ')).toMatch(/%.*未报送/)
  })

  it('texts that a spreadsheet would run are defused; JSON has them as they are', async () => {
    const rows = readCsv(textOf(`v/${version}/tables/tasks.csv`))
    const at = rows[0]?.indexOf('title') ?? -1
    const [data] = (await readXlsx(bytesOf(`v/${version}/tables/tasks.xlsx`))).sheets
    for (const [index, title] of HOSTILE.slice(0, 2).entries()) {
      expect(rows[index + 1]?.[at]).toBe(`'${title}`)
      expect(data?.rows[index + 1]?.[at]).toBe(`'${title}`)
      expect(textOf(`v/${version}/tables/tasks.json`)).toContain(JSON.stringify(title))
    }
  })

  it('a sample row says so in the CSV itself, a real one does not', () => {
    const rows = readCsv(textOf(`v/${version}/tables/reports.csv`))
    const at = rows[0]?.indexOf('sampleMark') ?? -1
    expect(new Set(rows.slice(1).map((row) => row[at]))).toEqual(
      new Set(['示例数据 · 非真实进展 Sample data · not real progress']),
    )
    expect(readCsv(textOf(`v/${version}/tables/regions.csv`))[0]).not.toContain('sampleMark')
  })

  it('nothing of the office, and nothing withheld, is in any of them', async () => {
    for (const [path, bytes] of files) {
      const text = path.endsWith('.xlsx')
        ? JSON.stringify((await readXlsx(bytes)).sheets.map(({ rows }) => rows))
        : new TextDecoder().decode(bytes)
      expect(text.includes(OFFICE_CANARY) || text.includes(WITHHELD_CANARY), path).toBe(false)
    }
  })

  it('are the same bytes every time', async () => {
    const again = await writeAll(withHostileTitles(canaryTables()))
    expect([...again.files.keys()]).toEqual([...files.keys()])
    for (const [path, bytes] of again.files)
      expect(Buffer.from(bytes).equals(Buffer.from(bytesOf(path))), path).toBe(true)
  })
})

describe('what the owner says', () => {
  const read = async (text: string | null) => {
    const folder = await mkdtemp(join(tmpdir(), 'setting-'))
    try {
      if (text !== null) await writeFile(join(folder, 'publication.json'), text)
      return await readPublicationSetting(nodeEffects, folder)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  it('may be missing', async () => {
    expect(await read(null)).toEqual(EMPTY_SETTING)
  })

  it('is taken as it is', async () => {
    expect(await read(JSON.stringify(FILLED))).toEqual(FILLED)
  })

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://10.1.2.3:8080/board', 'http://10.1.2.3:8080/board/'],
  ])('names the site as %s, behind which paths are put', async (homepage, address) => {
    expect((await read(JSON.stringify({ ...FILLED, homepage }))).homepage).toBe(address)
  })

  it.each(['ftp://example.org/', 'https:///x', 'https://example.org/?a', 'https://example.org/#a', 'example.org'])(
    'names no site as %s',
    async (homepage) => {
      await expect(read(JSON.stringify({ ...FILLED, homepage }))).rejects.toMatchObject({ exitCode: 2 })
    },
  )

  it.each(['[', '{}', '{"publisher":1,"publisherEn":null,"homepage":null,"licences":[]}'])(
    '%s is refused, and it says what belongs there',
    async (text) => {
      await expect(read(text)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('licences') })
    },
  )
})
