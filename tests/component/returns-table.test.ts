import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReturnsTable from '../../src/app/components/overview/ReturnsTable.vue'
import { readView } from '../../src/app/view-query.ts'
import { computeSiteData } from '../../src/cli/publish/site-data.ts'
import { formatPlaceName } from '../../src/core/format/places.ts'
import { selectTasks } from '../../src/core/search/select.ts'
import { sampleTables } from '../unit/publication/canary-tables.ts'
import { createFrame, siteOf } from './site-of-test.ts'

/** As many tasks and quarters as ship: enough for every kind of return. */
const DATA = computeSiteData(sampleTables(86, '2026-Q3'))
const PERIODS = DATA.periods

const render = async (progress: (typeof PERIODS)[number], locale: 'zh' | 'en' = 'zh') => {
  const site = siteOf({ ...DATA.common, page: 'overview', path: '', root: '', locale })
  const model = { progress, words: DATA.words }
  const { global } = await createFrame({ site, model })
  return { site, model, table: mount(ReturnsTable, { global }) }
}

const linksOf = ({ site, model, table }: Awaited<ReturnType<typeof render>>) =>
  table.findAll('td a').map((link) => {
    const [path, query] = (link.attributes('href') ?? '').split('?')
    const asked = readView(Object.fromEntries(new URLSearchParams(query)), site)
    return { link, path, asked, tasks: selectTasks(model.progress.tasks, asked, null) }
  })

describe('the table of returns', () => {
  it('adds up: what is due was received or is missing', async () => {
    for (const period of PERIODS) {
      const { table } = await render(period)
      const rows = table.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => Number(cell.text())))
      expect(rows).toHaveLength(4)
      for (const [due = NaN, received = NaN, onTime = NaN, missing = NaN, silent = NaN] of rows) {
        expect(due).toBe(received + missing)
        expect(onTime).toBeLessThanOrEqual(received)
        expect(silent).toBeLessThanOrEqual(missing)
      }
    }
  })

  it('links each number of what is missing to as many tasks', async () => {
    const followed = new Set<string | null>()
    for (const period of PERIODS) {
      for (const { link, path, asked, tasks } of linksOf(await render(period))) {
        expect(path).toBe('tasks/')
        expect(link.text()).toBe(String(tasks.length))
        expect(asked.period ?? DATA.latest.period).toBe(period.period)
        followed.add(asked.returns)
      }
    }
    expect([...followed].toSorted()).toEqual(['missing', 'silent'])
  })

  it('links no number that is 0', async () => {
    for (const period of PERIODS) {
      const { table } = await render(period)
      for (const cell of table.findAll('td')) if (cell.text() === '0') expect(cell.find('a').exists()).toBe(false)
      for (const cell of table.findAll('td.alert')) expect(cell.find('a').exists()).toBe(true)
    }
  })

  it('leaves the latest period out of the address, and names any other', async () => {
    for (const period of PERIODS) {
      for (const { link } of linksOf(await render(period))) {
        expect(link.attributes('href')?.includes('period=')).toBe(period !== DATA.latest)
      }
    }
  })

  it.each([
    ['zh', ['未报送', '连续两期未报送']],
    ['en', ['Not reported', 'Silent for two periods']],
  ] as const)('says in %s what a link leads to', async (locale, words) => {
    const { site, table } = await render(DATA.latest, locale)
    const labels = table.findAll('td a').map((link) => link.attributes('aria-label'))
    const expected = table.findAll('tbody tr').flatMap((row, index) => {
      const [missing, silent] = row
        .findAll('td')
        .slice(-2)
        .map((cell) => cell.text())
      const place = site.regions[index]
      const name = place === undefined ? '' : formatPlaceName(place, locale)
      return [`${name} · ${words[0]} · ${missing}`, `${name} · ${words[1]} · ${silent}`]
    })
    expect(labels.length).toBeGreaterThan(4)
    expect(labels).toEqual(expected.filter((label) => !label.endsWith(' 0')))
  })
})
