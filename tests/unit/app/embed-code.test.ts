import { describe, expect, it } from 'vitest'
import { toEmbedAddress, toEmbedCode } from '../../../src/app/embed/embed-code.ts'

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
  it('is as wide as its place, as high as was measured, and has a title', () => {
    expect(toEmbedCode('https://example.org/embed/loop/', '隐患闭环', 412)).toBe(
      '<iframe src="https://example.org/embed/loop/" title="隐患闭环" width="100%" height="412" loading="lazy" style="border:0"></iframe>',
    )
  })

  it('holds whatever stands in address and title as a text', () => {
    const code = toEmbedCode('https://example.org/?a=1&b="', '"><script>', 1)
    expect(code.match(/[<>]/g)).toHaveLength(4)
    expect(code.match(/"/g)).toHaveLength(12)
  })
})
