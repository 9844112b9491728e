import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeXlsxFile, XLSX_MAX_ROWS } from '../../../../src/core/publication/download/xlsx.ts'
import { tableOf } from './a-table.ts'

const write = async (...args: Parameters<typeof tableOf>): Promise<Uint8Array> => {
  const file = await writeXlsxFile(tableOf(...args))
  if (!file) throw new Error('no workbook')
  return file
}

const sheetsOf = async (file: Uint8Array) => (await readXlsx(file)).sheets

describe('a workbook', () => {
  it('has data, notes and dictionary, and says that it is a sample', async () => {
    const [data, notes, dictionary] = await sheetsOf(
      await write([
        ['沪', 12],
        ['苏', null],
      ]),
    )
    expect([data?.name, notes?.name, dictionary?.name]).toEqual(['数据', '说明', '字典'])
    expect(data?.rows).toEqual([
      ['省市', '完成率'],
      ['沪', 12],
      ['苏', null],
    ])
    expect(notes?.rows).toEqual(
      expect.arrayContaining([
        ['标题', '示例：四地都已报送'],
        ['数据性质', '示例数据 · 非真实进展'],
        ['来源', '示例台账'],
        ['数据截至', '2026-09-30'],
        ['数据版本', '0123456789ab'],
        ['说明', '按期计'],
      ]),
    )
    expect(dictionary?.rows[2]).toEqual(['完成率', null, '%', null, '未报送'])
  })

  it('keeps texts texts, whatever they look like, and defuses what would run', async () => {
    const texts = [
      '0012',
      '310000',
      '2026-09-30',
      'TRUE',
      "=cmd|'/C calc'!A0",
      '＝1+1',
      '@SUM(A1)',
      '_x003D_1',
      '<b>&"',
    ]
    const [data] = await sheetsOf(await write(texts.map((text) => [text, -3])))
    expect(data?.rows.slice(1).map(([text]) => text)).toEqual(
      texts.map((text) => (/^[=＝@]/.test(text) ? `'${text}` : text)),
    )
    expect(data?.rows.slice(1).every(([, number]) => number === -3)).toBe(true)
  })

  it('holds control characters, half pairs, emoji and rare characters', async () => {
    const [data] = await sheetsOf(
      await write([
        ['a\u0001b\uD800c\uFFFE', 1],
        ['𬭚䶮👩‍👩‍👧', 2],
      ]),
    )
    expect(data?.rows.slice(1).map(([text]) => text)).toEqual(['a\u0001b\uFFFDc\uFFFD', '𬭚䶮👩‍👩‍👧'])
  })

  it('cuts a text that no cell can hold, and says so', async () => {
    const [data, notes] = await sheetsOf(await write([['长'.repeat(40_000), 1]]))
    expect(String(data?.rows[1]?.[0])).toMatch(/^长{32766}…$/)
    expect(notes?.rows.at(-1)?.[1]).toContain('32767')
  })

  it('is not made of more rows than fit in memory', async () => {
    const rows = { length: XLSX_MAX_ROWS + 1 }
    expect(await writeXlsxFile(tableOf(Array.from(rows, () => ['沪', 1])))).toBeNull()
  })
})

describe('its bytes', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'are the same at another hour and in %s',
    async (timeZone) => {
      const first = await write([['沪', 12]])
      process.env['TZ'] = timeZone
      vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] })
      expect(await write([['沪', 12]])).toEqual(first)
    },
  )

  it('hold no clock', async () => {
    const parts = unzipSync(await write([['沪', 12]]))
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
    expect(core).toContain('1970-01-01T00:00:00Z')
    expect(core).not.toContain('dcterms:created')
    expect(core).toContain('示例数据 · 非真实进展')
  })
})
