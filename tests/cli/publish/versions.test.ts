import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publish } from '../../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../../src/cli/effects.ts'
import type * as BuiltApps from '../../../src/cli/publish/built-app.ts'
import type { BuiltApp } from '../../../src/cli/publish/built-app.ts'
import type * as Datasets from '../../../src/core/publication/datasets.ts'
import type { VersionList } from '../../../src/core/publication/versions/version-list.ts'
import type { LinkPreviews } from '../../../src/cli/publish/link-previews.ts'
import { listFiles, payloadOf } from '../../e2e/site-files.ts'
import { createDataFolder, editLedger } from './data-folder.ts'

/** How the program of the day computes and what it is made of. */
const program = vi.hoisted(() => ({ name: 'one', isOtherwise: false }))

// What is on the pages does not matter here.
vi.mock('../../../src/cli/publish/built-app.ts', async (original) => ({
  ...(await original<typeof BuiltApps>()),
  readBuiltApp: (): Promise<BuiltApp> =>
    Promise.resolve({
      files: [{ path: `assets/main-${program.name}.js`, from: 'public/icon.svg', twins: [] }],
      texts: [],
      boot: 'assets/boot.js',
      worker: null,
      renderer: null,
      renderPage: () => Promise.resolve({ title: '', description: '', finding: '', body: '' }),
      assetsOf: () => ({ boot: '', entry: `assets/main-${program.name}.js`, styles: [], preloads: [] }),
    }),
}))

vi.mock('../../../src/cli/publish/link-previews.ts', () => ({
  createLinkPreviews:
    (write: (path: string, content: Uint8Array) => Promise<void>): LinkPreviews =>
    async ({ version }) => {
      await write(`previews/${version}-${'0'.repeat(16)}.png`, new TextEncoder().encode(version))
      return null
    },
}))

vi.mock('../../../src/core/publication/datasets.ts', async (original) => {
  const { writeWordsDataset, ...others } = await original<typeof Datasets>()
  const write: typeof writeWordsDataset = (...given) => {
    const dataset = writeWordsDataset(...given)
    return program.isOtherwise ? { ...dataset, text: `${dataset.text} ` } : dataset
  }
  return { ...others, writeWordsDataset: write }
})

let data = ''
const folderOf = (name: string): string => join(data, 'sites', name)
const read = (name: string, path: string): Promise<string> => readFile(join(folderOf(name), path), 'utf8')

interface Asked {
  readonly archive?: string
  readonly withdraw?: string
  readonly audience?: string
  readonly data?: string
}

/** How many files a publication said it wrote, by name. */
const counted = new Map<string, number>()

const publishTo = async (name: string, { archive = 'none', ...asked }: Asked = {}): Promise<string> => {
  const options = {
    ...{ data, out: folderOf(name), audience: 'public', base: '/', now: '2026-11-30', allowSample: true },
    archive: archive === 'none' ? 'none' : folderOf(archive),
    ...asked,
  }
  const { exit, text, data: said } = await publish.run(options, nodeEffects)
  if (exit !== 0) throw new Error(text)
  const { version, files } = said as { readonly version: string; readonly files: number }
  counted.set(name, files)
  return version
}

const listOf = async (name: string): Promise<VersionList['versions']> =>
  (JSON.parse(await read(name, 'data/versions.json')) as VersionList).versions

/** Every file of a version, with its content. */
const filesOf = async (name: string, version: string): Promise<Readonly<Record<string, string>>> => {
  const folder = join(folderOf(name), 'data/v', version)
  const paths = listFiles(folder)
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const)),
  )
}

let first = ''
let second = ''

const setTitle = (title: string): Promise<void> =>
  editLedger(data, 'tasks', (row) => (row['id'] === 'T01' ? { ...row, title } : row))

beforeAll(async () => {
  data = await createDataFolder()
  await setTitle('示例：第一版')
  first = await publishTo('first')
  await setTitle('示例：第二版')
  program.name = 'two'
  second = await publishTo('second', { archive: 'first' })
}, 120_000)
afterAll(() => rm(data, { recursive: true }))

describe('a version that was published before', () => {
  it('is carried over byte by byte, and listed before the new one', async () => {
    expect(await filesOf('second', first)).toEqual(await filesOf('first', first))
    expect((await listOf('second')).map(({ version }) => version)).toEqual([first, second])
    expect((await listOf('second'))[1]?.changes).toMatchObject({
      since: first,
      tables: [{ table: 'tasks', changed: 1 }],
    })
  })

  it('leaves its program’s files beside those of the new one', async () => {
    expect((await readdir(join(folderOf('second'), 'assets'))).toSorted()).toEqual(['main-one.js', 'main-two.js'])
  })

  it('leaves the images of its links, so that one that was passed on goes on showing its own', async () => {
    const images = [first, second].map((version) => `${version}-${'0'.repeat(16)}.png`)
    expect(await readdir(join(folderOf('second'), 'previews'))).toEqual(images.toSorted())
    expect(await read('second', `previews/${images[0]}`)).toBe(first)
  })

  it('keeps its bytes when another program computes something else from the same tables, which stands apart', async () => {
    program.isOtherwise = true
    expect(await publishTo('recomputed', { archive: 'second' })).toBe(second)
    program.isOtherwise = false
    expect(await filesOf('recomputed', second)).toEqual(await filesOf('second', second))
    const { folder = '', files } = payloadOf(await read('recomputed', 'index.html'))
    expect(folder).toMatch(new RegExp(`^data/e/${second}-[0-9a-f]{12}/$`))
    expect(await read('recomputed', `${folder}tasks.json`)).toBe(
      `${await read('second', `data/v/${second}/tasks.json`)} `,
    )
    expect(files['tasks.json']).not.toBe(payloadOf(await read('second', 'index.html')).files['tasks.json'])
    expect(listFiles(join(folderOf('recomputed'), folder.slice(0, -1)))).toContain('tasks/T01.json')

    await setTitle('示例：第三版')
    await publishTo('after', { archive: 'recomputed' })
    await setTitle('示例：第二版')
    expect(await read('after', `${folder}tasks.json`), 'for pages that are still open').toMatch(/ $/)
  })

  it('is published again with the same bytes throughout', async () => {
    expect(await publishTo('again', { archive: 'second' })).toBe(second)
    const digests = async (name: string) =>
      Promise.all(
        listFiles(folderOf(name)).map(async (path) => [path, await readFile(join(folderOf(name), path), 'latin1')]),
      )
    expect(await digests('again')).toEqual(await digests('second'))
    const files = listFiles(folderOf('again')).filter((path) => !/\.(br|gz)$/.test(path))
    expect(counted.get('again')).toBe(files.length)
  })
})

describe('an archive is refused, and nothing is written, where', () => {
  const damaged = async (harm: (folder: string) => Promise<void>): Promise<string> => {
    const folder = folderOf('damaged')
    await rm(folder, { recursive: true, force: true })
    await cp(folderOf('first'), folder, { recursive: true })
    await harm(folder)
    return 'damaged'
  }
  const refusal = async (asked: Asked): Promise<string> => {
    const failure: unknown = await publishTo('refused', asked).catch((cause: unknown) => cause)
    expect(await readdir(join(data, 'sites'))).not.toContain('refused')
    return failure instanceof Error ? failure.message : 'published'
  }

  it('a file is not what its checksum says', async () => {
    const archive = await damaged((folder) => writeFile(join(folder, 'data/v', first, 'tables/tasks.csv'), 'x'))
    expect(await refusal({ archive })).toMatch(/tasks\.csv is not what its checksum says.*Nothing was written/)
  })

  it('a file is missing', async () => {
    const archive = await damaged((folder) => rm(join(folder, 'data/v', first, 'tasks/T01.json')))
    expect(await refusal({ archive })).toMatch(/T01\.json is missing/)
  })

  it('a version does not describe itself as it is listed', async () => {
    const archive = await damaged((folder) => writeFile(join(folder, 'data/v', first, 'version.json'), '{}'))
    expect(await refusal({ archive })).toMatch(/version\.json is not what its checksum says/)
  })

  it('its list was written by a newer program, or is damaged', async () => {
    for (const text of ['{"format":2,"versions":[]}', '{"format":1,"ver']) {
      const archive = await damaged((folder) => writeFile(join(folder, 'data/versions.json'), text))
      expect(await refusal({ archive })).toMatch(/versions\.json can't be read/)
    }
  })

  it('a name in its list leads out of its folder', async () => {
    const archive = await damaged(async (folder) => {
      const path = join(folder, 'data/versions.json')
      await writeFile(path, (await readFile(path, 'utf8')).replace(`"${first}"`, '"../../../etc"'))
    })
    expect(await refusal({ archive })).toMatch(/can't be read/)
  })

  it('it holds real data, and this is a sample', async () => {
    const archive = await damaged(async (folder) => {
      const index = join(folder, 'data/v', first, 'version.json')
      const before = await readFile(index, 'utf8')
      const { createHash } = await import('node:crypto')
      const toSha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
      const after = before.replace('"sample":true', '"sample":false')
      await writeFile(index, after)
      const list = join(folder, 'data/versions.json')
      await writeFile(list, (await readFile(list, 'utf8')).replace(toSha256(before), toSha256(after)))
    })
    expect(await refusal({ archive })).toMatch(/of real data.*They never stand together/)
  })

  it('it is the site of the other audience', async () => {
    expect(await refusal({ archive: 'first', audience: 'office' })).toMatch(/holds a public site/)
  })

  it('it does not exist', async () => {
    expect(await refusal({ archive: 'nowhere' })).toMatch(/nowhere of --archive does not exist/)
  })

  it('it holds a period that is not out at --now', async () => {
    const now = { now: '2026-09-01' } as Asked
    expect(await refusal({ archive: 'first', ...now })).toMatch(/has 2026-Q3, which is not out at --now/)
  })
})

describe('a version that is withdrawn', () => {
  it('has no file left, and is listed as withdrawn from then on', async () => {
    await setTitle('示例：第四版')
    const last = await publishTo('withdrawn', { archive: 'recomputed', withdraw: second })
    expect(await readdir(join(folderOf('withdrawn'), 'data/v'))).not.toContain(second)
    expect(listFiles(folderOf('withdrawn')).filter((path) => path.includes(second))).toEqual([])
    expect((await listOf('withdrawn')).map(({ version, withdrawn }) => [version, withdrawn])).toEqual([
      [first, undefined],
      [second, true],
      [last, undefined],
    ])
    await setTitle('示例：第五版')
    const next = await publishTo('next', { archive: 'withdrawn' })
    expect((await listOf('next')).map(({ version, withdrawn }) => [version, withdrawn ?? false])).toEqual([
      [first, false],
      [second, true],
      [last, false],
      [next, false],
    ])
  })

  it('is not published again by mistake', async () => {
    await setTitle('示例：第二版')
    await expect(publishTo('refused', { archive: 'withdrawn' })).rejects.toThrow(/which was withdrawn/)
    await expect(publishTo('refused', { archive: 'second', withdraw: second })).rejects.toThrow(/which was withdrawn/)
  })

  it('must be one of those that were published, and there must be an archive', async () => {
    await expect(publishTo('refused', { archive: 'second', withdraw: '0123456789ab' })).rejects.toThrow(
      new RegExp(`0123456789ab of --withdraw is not among those published before \\(${first}, ${second}\\)`),
    )
    await expect(publishTo('refused', { withdraw: second })).rejects.toMatchObject({ exitCode: 2 })
    await mkdir(folderOf('empty'))
    await expect(publishTo('refused', { archive: 'empty', withdraw: second })).rejects.toThrow(/\(none\)/)
  })
})
