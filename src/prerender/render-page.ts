import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { createSiteApp } from '../app/create-app.ts'
import { CHART_RENDERER } from '../app/components/chart/chart-renderer.ts'
import { OFFICE_PARTS } from '../app/office-parts.ts'
import type { OfficeParts } from '../app/office-parts.ts'
import { PRINTED } from '../app/site.ts'
import type { PagePayload } from '../core/publication/payload.ts'
import type { PrintedPage } from '../core/publication/printed-page.ts'
import { renderChartSvg } from './chart-svg.ts'
import { formatHead } from './head.ts'
import { withMarking } from './marked-svg.ts'
import { markHan } from './mark-han.ts'

/** A page as its document needs it. */
export interface RenderedPage {
  readonly title: string
  readonly description: string
  /** The sentence of the page. */
  readonly finding: string
  readonly body: string
}

/**
 * One page as HTML, with its title and description. The same input gives the same text. Throws what a component throws. `drawn` = charts of one site that
 * were drawn before, and those of this page from now on: a panel alone shows the drawing of its page.
 */
export type RenderPage = (
  payload: PagePayload,
  printed: PrintedPage,
  drawn?: Map<string, string>,
) => Promise<RenderedPage>

/**
 * A renderer of pages. `parts` = what stands on pages of the office's site alone, which are known by their marking;
 * null = it can't draw them.
 */
export const createRenderer =
  (parts: OfficeParts | null): RenderPage =>
  async (payload, printed, drawn) => {
    const { page, locale, id, marking } = payload
    const { app, router } = await createSiteApp(payload, createMemoryHistory())
    app.provide(PRINTED, printed)
    if (parts && marking) app.provide(OFFICE_PARTS, parts)
    app.provide(CHART_RENDERER, (option, frame) => {
      const name = [page, locale, id, frame.id].join(' ')
      const before = drawn?.get(name)
      if (before !== undefined) return before
      const svg = withMarking(renderChartSvg(option, frame), frame, marking?.[locale])
      const text = locale === 'en' ? markHan(svg) : svg
      drawn?.set(name, text)
      return text
    })
    await router.push('/')
    // Vue logs what a component throws while it waits, and goes on without it: a page must not lose a chart silently.
    const failures: unknown[] = []
    app.config.errorHandler = (failure) => void failures.push(failure)
    const body = await renderToString(app)
    if (failures.length > 0) throw failures[0]
    return { ...formatHead(payload, printed), body }
  }
