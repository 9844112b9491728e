import { Buffer } from 'node:buffer'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { spell } from '../../src/cli/publish/site-data.ts'
import { textElement, toXml } from '../../src/core/publication/discovery/xml.ts'
import { findCanaries, toCanary, toReadings } from './canaries.ts'
import { readPieces } from './read-output.ts'

const CANARY = toCanary(307)
const WHOLE = `一句话${CANARY}。`

const toEscapes = (text: string): string =>
  text.replace(/[^\0-~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
const toEntities = (text: string, form: (code: number) => string): string =>
  text.replace(/[^\0-~]/g, (letter) => `&#${form(letter.charCodeAt(0))};`)

describe('a canary is found', () => {
  it.each([
    ['as it is', WHOLE],
    ['escaped for JSON', JSON.stringify(toEscapes(WHOLE)).replaceAll('\\\\', '\\')],
    ['in an address', `?q=${encodeURIComponent(WHOLE)}`],
    ['as hexadecimal entities', toEntities(WHOLE, (code) => `x${code.toString(16)}`)],
    ['as decimal entities', toEntities(WHOLE, String)],
    ...['', 'a', 'ab'].map((before) => [
      `in base64 behind ${before.length} letters`,
      `src=${Buffer.from(before + WHOLE).toString('base64')}`,
    ]),
    ['in base64 for addresses', Buffer.from(`?${WHOLE}`).toString('base64url')],
    ['in pinyin, a syllable each', spell(WHOLE)],
    ['in pinyin, run together', spell(CANARY).replaceAll(' ', '')],
  ])('%s', (_, text) => {
    expect([...findCanaries(text)]).toEqual([307])
  })

  it('and is nowhere else', () => {
    expect([...findCanaries('示例：户口迁移跨省通办 shi li hu kou')]).toEqual([])
    expect(toReadings('plain')).toContain('plain')
  })
})

const chunk = (kind: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}
const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', Buffer.alloc(13)), ...chunks])
const packed = deflateSync(Buffer.from(WHOLE))

describe('what can be read in', () => {
  it.each([
    ['a page', 'index.html', Buffer.from(WHOLE)],
    ['a feed', 'feed.atom', Buffer.from(toXml(textElement('content', `<b>${WHOLE}</b>`)))],
    ['a feed in a twin', 'en/feed.json.br', brotliCompressSync(JSON.stringify({ content_text: WHOLE }))],
    ['a citation', 'CITATION.cff', Buffer.from(`message: ${JSON.stringify(WHOLE)}\n`)],
    ['a source map', 'main.js.map', Buffer.from(JSON.stringify({ sourcesContent: [WHOLE] }))],
    ['a brotli twin', 'index.html.br', brotliCompressSync(WHOLE)],
    ['a gzip twin', 'index.html.gz', gzipSync(WHOLE)],
    ['a workbook', 'a.xlsx', Buffer.from(zipSync({ 'xl/sharedStrings.xml': strToU8(WHOLE) }))],
    ['a workbook in a twin', 'a.xlsx.gz', gzipSync(zipSync({ 'docProps/core.xml': strToU8(WHOLE) }))],
    ['a text of a picture', 'a.png', png(chunk('tEXt', Buffer.from(`Title\0${WHOLE}`)))],
    ['a packed text of a picture', 'a.png', png(chunk('zTXt', Buffer.concat([Buffer.from('Title\0\0'), packed])))],
    [
      'a text of a picture in Unicode',
      'a.png',
      png(chunk('iTXt', Buffer.concat([Buffer.from('Title\0\u0001\0\0\0'), packed]))),
    ],
  ])('%s', (_, path, bytes) => {
    expect([...readPieces(path, bytes)].flatMap(({ text }) => [...findCanaries(text)])).toContain(307)
  })

  it('a name of a file, and of a part of one', () => {
    const pieces = [
      ...readPieces(`${CANARY}.csv`, Buffer.from('')),
      ...readPieces('a.xlsx', Buffer.from(zipSync({ [`${CANARY}.xml`]: strToU8('') }))),
    ]
    expect(pieces.filter(({ path }) => findCanaries(path).has(307))).toHaveLength(2)
  })
})
