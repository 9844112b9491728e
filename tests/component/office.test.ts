import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OfficeReceived from '../../src/app/office/OfficeReceived.vue'
import { OFFICE_WORDS } from '../../src/app/office/words.ts'
import { PRINTED } from '../../src/app/site.ts'
import { markingOf } from '../../src/core/format/marking.ts'
import type { ProjectedRow } from '../../src/core/publication/project.ts'
import { createFrame, DATA, modelOf, siteOf } from './site-of-test.ts'

const marking = markingOf('office') ?? undefined

const render = async (sources: readonly ProjectedRow<'sources'>[]) => {
  const site = siteOf({ page: 'data', path: 'data/', root: '../', ...(marking ? { marking } : {}) })
  const { global } = await createFrame({ site, model: modelOf() })
  const printed = { ...modelOf(), tables: { ...DATA.projected, sources } }
  return mount(OfficeReceived, { global: { ...global, provide: { ...global.provide, [PRINTED]: printed } } })
}

describe('the panel of files that came in', () => {
  it('offers nothing to save where there is none, and is marked all the same', async () => {
    const panel = await render([])
    expect(panel.text()).toContain(OFFICE_WORDS.zh.receivedNone)
    expect(panel.findAll('button')).toHaveLength(0)
    expect(panel.get('.panel-foot').text()).toBe(marking?.zh)
  })

  it('offers its table where there is one', async () => {
    const panel = await render([{ id: 'sh', kind: 'reported', title: '示例：上海市报送', file: 'sh.xlsx' }])
    expect(panel.findAll('tbody tr')).toHaveLength(1)
    expect(panel.findAll('[data-download]').map((button) => button.attributes('data-download'))).toEqual([
      'csv',
      'xlsx',
    ])
    expect(panel.get('.panel-foot').text()).toContain(marking?.zh)
  })
})
