import { expect, it } from 'vitest'
import { formatLinkCard } from '../../../../src/core/publication/link-preview/card.ts'
import type { CardBar, LinkCard } from '../../../../src/core/publication/link-preview/card.ts'
import { CARD_SIZE, drawLinkCard } from '../../../../src/core/publication/link-preview/draw-card.ts'
import type { Typesetter } from '../../../../src/core/publication/link-preview/draw-card.ts'
import { toDrawnText } from '../../../../src/core/publication/link-preview/fit-text.ts'

interface SetText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A typesetter whose characters are all as wide as they are high, and what it was asked to set. */
const createRecorder = (): { readonly type: Typesetter; readonly texts: readonly SetText[] } => {
  const texts: SetText[] = []
  const set: Typesetter['set'] = (text, x, y, { size }) => {
    if (text !== '') texts.push({ text, x, y, size })
    return ''
  }
  return { type: { measure: (text, { size }) => Array.from(text).length * size, set }, texts }
}

const bar = (cells: Partial<CardBar>): CardBar => ({
  label: '安徽',
  region: '340000',
  percent: 59,
  scheduled: 71,
  value: '59%',
  note: '−12 部分',
  ...cells,
})

const cardOf = (bars: readonly CardBar[]): LinkCard => ({
  locale: 'zh',
  site: '长三角警务一体化进展看板',
  sample: '示例数据 · 非真实进展',
  heading: '总览',
  finding:
    '示例：时间过去 73%，计划完成率 62%（已报送部分），比序时进度 72% 落后 10 个百分点，此外还有很多很多很多很多很多要说的话',
  bars,
  key: bars.length > 0 ? '完成率，竖线为序时进度' : '',
  foot: '来源：示例台账 · 数据截至 2026-09-30 · 数据版本 704fdb12ea65',
})

const COUNTS = [0, 1, 2, 4, 5]

it.each(COUNTS)('an image with %i bars says nothing that its words do not', (count) => {
  const card = cardOf(Array.from({ length: count }, () => bar({})))
  const { type, texts } = createRecorder()
  drawLinkCard(card, type)
  const words = toDrawnText(formatLinkCard(card))
  for (const { text } of texts) expect(words).toContain(text.replace(/…$/, '').trim())
})

it.each(COUNTS)('nothing of an image with %i bars leaves it, and no line runs into another', (count) => {
  const { type, texts } = createRecorder()
  drawLinkCard(cardOf(Array.from({ length: count }, () => bar({}))), type)
  for (const { text, x, y, size } of texts) {
    expect(x).toBeGreaterThanOrEqual(64)
    expect(x + type.measure(text, { size })).toBeLessThanOrEqual(CARD_SIZE.width - 60)
    expect(y + size / 4).toBeLessThanOrEqual(CARD_SIZE.height)
  }
  const lines = texts.toSorted((a, b) => a.y - b.y)
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    // What stands beside each other shares a line.
    if (above && line.y - above.y > 8)
      expect(line.y - line.size * 0.8, `${above.text} / ${line.text}`).toBeGreaterThan(above.y)
  }
})

it('sample data are said in the image', () => {
  const { type, texts } = createRecorder()
  drawLinkCard(cardOf([]), type)
  expect(texts.map(({ text }) => text)).toContain('示例数据 · 非真实进展')
})

it('what is not known is hatched and has no length; 0 has its track', () => {
  const { type } = createRecorder()
  const unknown = drawLinkCard(cardOf([bar({ percent: null, value: '未报送' })]), type)
  expect(unknown).toContain('url(#hatch)')
  expect(unknown).not.toContain('fill="#e6ebf3"')
  const none = drawLinkCard(cardOf([bar({ percent: 0, value: '0%' })]), type)
  expect(none).not.toContain('url(#hatch)')
  expect(none).toContain('fill="#e6ebf3"')
})

it('holds shapes alone: no text, no font, no style', () => {
  const { type } = createRecorder()
  expect(drawLinkCard(cardOf([bar({})]), type)).not.toMatch(/<text|font|style=|<style/)
})
