/**
 * What a panel lacks of what every panel owes its reader: a sentence in words (a heading that says something), a table or
 * rows that are saved as one (or the file of its table, or a line or heading that says that there is none), source (来源)
 * and as-of (数据截至). Runs in a browser: it stands alone.
 */
export const findLacks = (panel: Element): string[] => {
  const wordsOf = (selector: string): string =>
    [...panel.querySelectorAll(selector)].map((each) => each.textContent).join(' ')
  const foot = wordsOf('.panel-foot')
  const has = {
    sentence: /\S{4}/.test(wordsOf('h1, h2, .panel-words')),
    table: panel.querySelector('table, [data-row], .dataset-links a[download], p.panel-body, h2[data-none]') !== null,
    source: /来源|Sources?\b/i.test(foot),
    'as-of': /(截至|as of)\D{0,12}\d{4}/i.test(foot),
  }
  return Object.entries(has).flatMap(([name, there]) => (there ? [] : [name]))
}

/** The panels of a page; a page that has none is one itself. Runs in a browser. */
export const findPanels = (root: ParentNode): Element[] => {
  const panels = [...root.querySelectorAll('main section.panel')]
  const main = root.querySelector('main')
  return panels.length > 0 || main === null ? panels : [main]
}

/** What the panels of a page lack, and charts that stand in none. Runs in a browser, together with what it calls. */
export const findLacksOfPage = (root: ParentNode): string[] => {
  const panels = findPanels(root)
  const nameOf = (panel: Element): string =>
    panel.querySelector('h1, h2')?.textContent.trim().slice(0, 40) ?? '(no heading)'
  const stray = [...root.querySelectorAll('.chart')].filter((chart) => !panels.some((panel) => panel.contains(chart)))
  return [
    ...panels.flatMap((panel) => findLacks(panel).map((lack) => `${nameOf(panel)}: no ${lack}`)),
    ...stray.map((chart) => `a chart in no panel: ${chart.getAttribute('aria-label') ?? ''}`),
  ]
}
