import { expect, open, test } from './harness.ts'
import { listHtml, readText } from './site-files.ts'

/**
 * Chinese on a page that no element says to be Chinese: texts whose nearest `lang` is `en`, and what English elements
 * say in attributes, which cannot hold two languages.
 */
const findUnmarked = (root: ParentNode): string[] => {
  const HAN = /\p{sc=Han}/u
  const isEnglish = (element: Element | null): boolean => element?.closest('[lang]')?.getAttribute('lang') === 'en'
  const found: string[] = []
  for (const element of root.querySelectorAll('*')) {
    if (element.matches('script, style')) continue
    for (const node of element.childNodes) {
      const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
      if (HAN.test(text) && isEnglish(element)) found.push(`<${element.tagName.toLowerCase()}> ${text.trim()}`)
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'content']) {
      const value = element.getAttribute(name) ?? ''
      if (HAN.test(value) && isEnglish(element)) found.push(`${name}: ${value}`)
    }
  }
  return found
}

test('what is Chinese on any English page says so', async ({ page }) => {
  const paths = listHtml('dist/en')
  expect(paths.length).toBeGreaterThan(80)
  // The blank page that parses them has no policy against it.
  for (const path of paths) {
    const html = JSON.stringify(readText('dist/en', path))
    const found = await page.evaluate(`(${findUnmarked})(new DOMParser().parseFromString(${html}, 'text/html'))`)
    expect(found, path).toEqual([])
  }
})

for (const path of ['en/tasks/?q=hkqy', 'en/tasks/?period=2026-Q1&layout=table']) {
  test(`what is Chinese on ${path} says so once the view is there`, async ({ page }) => {
    await open(page, path)
    await expect(page.locator(path.includes('layout') ? 'th[aria-sort]' : '.found-other').first()).toBeVisible()
    expect(await page.evaluate(`(${findUnmarked})(document)`)).toEqual([])
  })
}
