import { describe, expect, it } from 'vitest'
import { joinAlike, toEmbedAddress, toEmbedCode, toFrameHeight } from '../../../src/app/embed/embed-code.ts'

const page = { locale: 'zh', id: null, site: 'https://example.org/sub/', search: '' } as const
const choice = { panel: 'service-trend', version: null, theme: null } as const

describe('the address of a panel alone', () => {
  it.each([
    [choice, page, 'https://example.org/sub/embed/service-trend/'],
    [choice, { ...page, locale: 'en' }, 'https://example.org/sub/en/embed/service-trend/'],
    [{ ...choice, version: '0123456789ab' }, page, 'https://example.org/sub/embed/service-trend/?v=0123456789ab'],
    [{ ...choice, theme: 'dark' }, page, 'https://example.org/sub/embed/service-trend/?theme=dark'],
    [{ ...choice, panel: 'own-trend' }, { ...page, id: '310000' }, 'https://example.org/sub/embed/own-trend/310000/'],
    [choice, { ...page, id: '310000' }, 'https://example.org/sub/embed/service-trend/'],
    [
      { ...choice, version: 'b' },
      { ...page, search: '?measure=certificate-uses&period=2026-Q2&size=large&theme=dark&v=a&x=1' },
      'https://example.org/sub/embed/service-trend/?measure=certificate-uses&period=2026-Q2&v=b',
    ],
  ] as const)('of %j on %j keeps the view and leaves the look of the page', (asked, where, address) => {
    expect(toEmbedAddress(asked, where)).toBe(address)
  })
})

describe('the code of a frame', () => {
  const heights = [
    { from: 0, to: 360, height: 700 },
    { from: 360, to: 660, height: 412 },
    { from: 660, to: Infinity, height: 500 },
  ]

  it('is as wide as its place, as high as was measured for that width, and has a title', () => {
    expect(toEmbedCode('https://example.org/embed/loop/', '隐患闭环', heights)).toBe(
      '<div style="container-type:inline-size;width:100%">' +
        '<iframe src="https://example.org/embed/loop/" title="隐患闭环" width="100%" height="700" loading="lazy" ' +
        'style="display:block;border:0;height:max(min(700px,(361px - 100cqi)*9999),' +
        'min(412px,(100cqi - 359px)*9999,(661px - 100cqi)*9999),min(500px,(100cqi - 659px)*9999))"></iframe></div>',
    )
  })

  it.each([
    [240, 700],
    [359, 700],
    [361, 412],
    [640, 412],
    [661, 500],
    [1400, 500],
  ])('is, %d px wide, %d px high', (width, height) => {
    // The same as in CSS, with a number in place of the width.
    const formula = toFrameHeight(heights).replaceAll('100cqi', String(width)).replaceAll('px', '')
    const calculate = new Function('max', 'min', `return ${formula}`) as (...of: unknown[]) => number
    expect(calculate(Math.max, Math.min)).toBe(height)
  })

  it('says once what is about the same in neighbouring widths', () => {
    const [narrow, middle, wide] = heights
    const alike = { from: 660, to: Infinity, height: 430 }
    expect(joinAlike([narrow, middle, alike].filter((each) => each !== undefined))).toEqual([
      narrow,
      { from: 360, to: Infinity, height: 430 },
    ])
    expect(joinAlike(heights)).toEqual([narrow, middle, wide])
    const growing = [400, 440, 480].map((height, at) => ({ from: at, to: at + 1, height }))
    expect(joinAlike(growing), 'not what is much higher than its first').toHaveLength(2)
  })

  it('holds whatever stands in address and title as a text', () => {
    const code = toEmbedCode('https://example.org/?a=1&b="', '"><script>', heights)
    expect(code.match(/[<>]/g)).toHaveLength(8)
    expect(code.match(/"/g)).toHaveLength(14)
  })
})
