import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toCitations } from '../../../../src/core/publication/open-data/citation-text.ts'
import { writeCitations } from '../../../../src/core/publication/open-data/citation-files.ts'
import { EMPTY_SETTING } from '../../../../src/core/publication/open-data/publication-setting.ts'
import { FILLED, HOME } from './a-site.ts'

const DATA = { version: '0123456789ab', asOf: '2025-06-30', sample: true, releasedOn: '2025-07-31' }
const SCHEMA = JSON.parse(readFileSync('tests/fixtures/cff-1.2.0/schema.json', 'utf8'))
const isCff = new Ajv({
  strict: false,
  formats: { uri: (text: string) => URL.canParse(text), email: /@/, date: /^\d{4}-\d\d-\d\d$/ },
}).compile<unknown>(SCHEMA)

const fileOf = (path: string, data = DATA, setting = FILLED): string =>
  writeCitations(data, setting).find((file) => file.path === path)?.text ?? ''
const cffOf = (data = DATA, setting = FILLED): Record<string, unknown> => parse(fileOf('CITATION.cff', data, setting))

describe('CITATION.cff', () => {
  it.each([
    ['with all that the owner can say', DATA, FILLED],
    ['of real data', { ...DATA, sample: false }, FILLED],
    ['where the owner says nothing', DATA, EMPTY_SETTING],
    ['without a release', { ...DATA, releasedOn: null as unknown as string }, FILLED],
    [
      'with a licence of its own',
      DATA,
      {
        ...FILLED,
        licences: [{ ...FILLED.licences[0], name: 'OWN', title: 'x', titleEn: null, path: 'https://example.org/own' }],
      },
    ],
  ])('%s satisfies the schema of the format', (_, data, setting) => {
    isCff(cffOf(data, setting))
    expect(isCff.errors).toBeNull()
  })

  it.each([
    ['no author', { authors: [] }],
    ['a licence that is none', { license: 'free' }],
    ['a member that the format does not know', { publisher: 'x' }],
  ])('with %s the schema refuses it', (_, wrong) => {
    expect(isCff({ ...cffOf(), ...wrong })).toBe(false)
  })

  it('says what it is told, whatever that holds', () => {
    expect(cffOf()).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      version: DATA.version,
      'date-released': DATA.releasedOn,
      authors: [{ name: FILLED.publisher }],
      license: 'CC-BY-4.0',
      url: HOME,
    })
    expect(cffOf(DATA, EMPTY_SETTING)).toMatchObject({ authors: [{ name: '长三角警务一体化进展看板' }] })
    expect(cffOf()['title']).toContain('示例数据 · 非真实进展')
  })
})

describe('CITATION.txt', () => {
  it.each(['zh', 'en'] as const)('holds the citation (%s) and what is to be said with it', (locale) => {
    const text = fileOf(locale === 'zh' ? 'CITATION.txt' : 'CITATION.en.txt')
    const [first, ...others] = text.trimEnd().split('\n\n')
    expect(first).toBe(toCitations(DATA, FILLED)[locale])
    expect(first).toContain(`${HOME}data/v/0123456789ab/datapackage.json`)
    expect(others.at(-1)).toContain('署名 4.0')
  })

  it('says that no licence is stated', () => {
    expect(fileOf('CITATION.en.txt', DATA, EMPTY_SETTING)).toContain('has not stated a licence')
    expect(fileOf('CITATION.txt', DATA, EMPTY_SETTING)).toContain('尚未注明许可')
  })
})
