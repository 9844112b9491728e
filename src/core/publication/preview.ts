import type { Locale } from '../format/locale.ts'
import type { Tables } from '../model/tables.ts'
import { computeDetails } from './datasets.ts'
import { EMPTY_SETTING } from './open-data/publication-setting.ts'
import type { OpenData } from './open-data/published-table.ts'
import { listPages, listTaskPages } from './page-list.ts'
import type { PageSpec } from './page-list.ts'
import { toPageInput } from './page-input.ts'
import { toRootPrefix } from './pages.ts'
import type { PagePayload } from './payload.ts'
import type { PrintedPage } from './printed-page.ts'
import type { SiteData, SiteTools } from './site-data.ts'
import { computeSite } from './site-data.ts'
import type { TaskDetail } from './task-detail.ts'
import { TABLE_NAMES } from '../model/tables.ts'

/** What one page of a preview is rendered from. */
export interface PreviewInput {
  readonly payload: PagePayload
  readonly printed: PrintedPage
}

/** A whole site that nobody published, page by page. */
export interface Preview {
  /** The page at an address below the root, such as `en/tasks/T01/`; null = there is none. */
  readonly findPage: (path: string) => PreviewInput | null
}

/** The tables that the page of open data would list, without the files that only a publication makes. */
const toOpenData = (site: SiteData, tables: Tables): OpenData => {
  const samples = new Set(tables.sources.flatMap(({ id, kind }) => (kind === 'sample' ? [id] : [])))
  return {
    audience: site.audience,
    tables: TABLE_NAMES.map((name) => ({
      name,
      rows: site.projected[name].length,
      asOf: site.freshness.find(({ dataset }) => dataset === name)?.asOf ?? null,
      sampleRows: site.projected[name].filter((row) => 'source' in row && samples.has(String(row.source))).length,
      files: {},
    })),
    digest: site.common.version,
    setting: EMPTY_SETTING,
  }
}

/** The site that would be published of some tables. They must be without errors, with a plan and a period. */
export const computePreview = (tables: Tables, tools: SiteTools): Preview => {
  const site = computeSite({ tables, map: null, audience: 'public', marking: null }, tools)
  const whole = { ...site, openData: toOpenData(site, tables), versions: [] }
  const taskCount = site.latest.plan.total
  const provinces = site.common.regions.map(({ code }) => code)
  const specs = new Map(listPages({ taskCount, provinces }).map((spec) => [spec.path, spec]))
  const details = new Map<string, TaskDetail>()
  for (const detail of computeDetails(tables, site.projected, site.periods, site.audience)) {
    details.set(detail.id, detail)
    for (const spec of listTaskPages(detail.id, taskCount)) specs.set(spec.path, spec)
  }
  const toInput = (spec: PageSpec): PreviewInput =>
    toPageInput(whole, spec, {
      root: toRootPrefix(spec.path),
      files: {},
      detail: spec.page === 'task' ? (details.get(spec.id ?? '') ?? null) : null,
      renderer: null,
    })
  return {
    findPage: (path) => {
      const spec = specs.get(path)
      return spec ? toInput(spec) : null
    },
  }
}

const LANG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** A rendered page as a document without scripts and styles, which whoever shows it adds. `looks` are attributes of its root. */
export const toPreviewDocument = (
  { title, body }: { readonly title: string; readonly body: string },
  { locale, looks }: { readonly locale: Locale; readonly looks: Readonly<Record<string, string>> },
): string =>
  [
    '<!doctype html>',
    `<html lang="${LANG[locale]}"${Object.entries(looks)
      .map(([name, value]) => ` data-${name}="${escapeText(value)}"`)
      .join('')}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title>`,
    '</head>',
    `<body><div id="app">${body}</div></body>`,
    '</html>',
  ].join('\n')
