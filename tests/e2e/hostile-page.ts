import type { Page } from '@playwright/test'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

/** What a page makes of hostile texts. */
export interface Seen {
  /** A text ran as a script. */
  readonly ran: boolean
  /** Elements and links that no page of the site has. */
  readonly intruders: readonly string[]
  /** Columns whose texts are on the page: `tasks.title`. */
  readonly columns: readonly string[]
  /** Texts of which the page shows other characters. */
  readonly altered: readonly string[]
  /** Texts whose marks of direction reach beyond them. */
  readonly turning: readonly string[]
  /** How far the page is wider than the window, in pixels. */
  readonly overflowPx: number
}

const inspect = (hostile: readonly string[]): Seen => {
  const MARK = /#([a-z-]+\.[A-Za-z]+)\.\d+#(\d+)#/g
  // Marks of direction are not seen: sentences close what a text leaves open, charts put a blank. Both are of one line.
  const plain = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069\s\u2028]+/g, '')
  const expected = hostile.map(plain)
  const columns = new Set<string>()
  const altered = new Set<string>()
  const check = (text: string, wider: () => string): void => {
    for (const { 0: mark, 1: column = '', 2: turn = '' } of text.matchAll(MARK)) {
      columns.add(column)
      const whole = `${expected[Number(turn)] ?? ''}${mark}`
      if (!plain(text).includes(whole) && !plain(wider()).includes(whole))
        altered.add(`${mark}: ${wider().slice(0, 200)}`)
    }
  }
  const turning = new Set<string>()
  const isolates = (element: Element): boolean => {
    const { display, unicodeBidi } = getComputedStyle(element)
    return !display.startsWith('inline') || display === 'inline-block' || /isolate|plaintext/.test(unicodeBidi)
  }
  const checkDirection = (node: Text): void => {
    const box = node.parentElement?.closest(
      'bdi, td, th, li, p, h1, h2, h3, h4, dd, dt, option, title, text, summary, *',
    )
    let place: Element | null = box ?? null
    while (place && !isolates(place)) place = place.parentElement
    const around = (place?.textContent ?? '').trim()
    // Alone in its box, or wrapped in isolating marks, a text turns nothing but itself.
    const isAlone = /^[^#]*#[a-z-]+\.[A-Za-z]+\.\d+#\d+#$/.test(around)
    const isWrapped = /\u2068[^\u2068]*\u202e/.test(node.data)
    if (!isAlone && !isWrapped) turning.add(`${place?.tagName}.${place?.className}: ${around.slice(0, 120)}`)
  }

  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('script, style')) continue
    const parent = node.parentElement
    check(node.data, () => parent?.closest('bdi, td, th, li, p, h1, h2, h3, dd, dt, a, svg')?.textContent ?? '')
    if (node.data.includes('\u202e')) checkDirection(node)
  }
  for (const element of document.querySelectorAll(
    '[title], [aria-label], [alt], meta[content], [data-value], [data-source]',
  ))
    for (const name of ['title', 'aria-label', 'alt', 'content', 'data-source']) {
      const text = element.getAttribute(name) ?? ''
      check(text, () => text)
    }

  const strange = 'img, iframe, object, embed, form, base, [onerror], [onload], script:not([src], [type$="json"])'
  const intruders = [...document.querySelectorAll(strange)].map((each) => each.outerHTML.slice(0, 200))
  for (const data of document.querySelectorAll('script[type$="json"]'))
    try {
      JSON.parse(data.textContent)
    } catch {
      intruders.push(data.outerHTML.slice(0, 200)) // a text ended it
    }
  for (const link of document.querySelectorAll('a[href]'))
    if (link instanceof HTMLAnchorElement && !/^https?:$/.test(link.protocol)) intruders.push(link.href.slice(0, 200))
  return {
    ran: document.documentElement.dataset['ran'] !== undefined,
    intruders,
    columns: [...columns],
    altered: [...altered],
    turning: [...turning],
    overflowPx: document.documentElement.scrollWidth - innerWidth,
  }
}

/** Looks at the page as it stands. */
export const look = (page: Page): Promise<Seen> => page.evaluate(inspect, HOSTILE_TEXTS)
