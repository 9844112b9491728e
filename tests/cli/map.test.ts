import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { check } from '../../src/cli/commands/check.ts'
import { publish } from '../../src/cli/commands/publish.ts'
import { nodeEffects } from '../../src/cli/effects.ts'
import { readMapFiles } from '../../src/cli/map-files.ts'
import { createDataFolder } from './publish/data-folder.ts'
import { SQUARES, writeMap } from './publish/map-folder.ts'

let data = ''
beforeEach(async () => {
  data = await createDataFolder()
})
afterEach(() => rm(data, { recursive: true }))

const OPTIONS = { now: '2026-11-30', lang: 'zh' }
const runCheck = () => check.run({ data, ...OPTIONS }, nodeEffects)
const runPublish = () =>
  publish.run(
    { data, out: join(data, 'site'), base: '/', allowSample: true, audience: 'public', ...OPTIONS },
    nodeEffects,
  )

describe('a map without its approval number', () => {
  it('stops the publication, which says what, where and what to do, and writes nothing', async () => {
    await writeMap(data, { publisher: 'a test', source: 'a test' })
    const result = await runPublish()
    expect(result).toMatchObject({
      exit: 1,
      data: { published: false, reasons: [{ kind: 'map-without-number', issues: [{ code: 'E501' }] }] },
    })
    expect(result.text).toMatch(
      /E501 地图：地图没有审图号\n {2}\S+\/map\/map\.json#\/approvalNumber\n.*GS\(2024\)0001号/,
    )
    expect(result.text).toContain('没有发布')
    expect(await readdir(data)).not.toContain('site')
  })

  it('is an error of the check, also where there are outlines alone', async () => {
    await writeMap(data, null)
    const result = await runCheck()
    expect(result.exit).toBe(1)
    expect(result.text).toMatch(/^E501 /m)
    expect(result.text).toContain('map/map.json')
  })
})

describe('a map with its approval number', () => {
  it('passes the check', async () => {
    await writeMap(data, { approvalNumber: 'GS(2024)0001号', publisher: 'a test', source: 'a test' })
    expect((await runCheck()).text).not.toMatch(/^E5|map\/map\.json/m)
  })

  it.each([
    ['not JSON', '{', 'E502'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b]), 'E502'],
    ['a type behind __proto__', '{"__proto__":{"type":"FeatureCollection"},"features":[]}', 'E503'],
    ['empty', JSON.stringify({ ...SQUARES, features: [] }), 'E504'],
  ])('is refused with outlines that are %s', async (_, content, code) => {
    await writeMap(data, { approvalNumber: 'GS(2024)0001号', publisher: 'a test', source: 'a test' })
    await writeFile(join(data, 'map/provinces.geojson'), content)
    const result = await runCheck()
    expect(result.exit).toBe(1)
    expect(result.text).toContain(`${code} `)
  })

  it('is not read where its file is huge', async () => {
    await writeMap(data, { approvalNumber: 'GS(2024)0001号', publisher: 'a test', source: 'a test' })
    await writeFile(join(data, 'map/provinces.geojson'), Buffer.alloc(9 * 2 ** 20, 0x20))
    expect(await readMapFiles(data)).toMatchObject({ geometry: { kind: 'large' } })
    expect((await runCheck()).text).toMatch(/^E507 /m)
  })
})

it('a folder without a map is fine', async () => {
  await mkdir(join(data, 'map'))
  expect(await readMapFiles(data)).toEqual({ geometry: null, notes: null })
  expect((await runCheck()).text).not.toMatch(/^E5/m)
})
