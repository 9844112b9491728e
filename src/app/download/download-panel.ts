import { STATUSES } from '../../core/model/status.ts'
import { toCsvText } from '../../core/publication/download/csv.ts'
import { toFileName } from '../../core/publication/download/file-name.ts'
import { withMarking, withProvenance } from '../../core/publication/download/notes.ts'
import { toShownColumns } from '../../core/publication/download/shown-table.ts'
import type { DownloadTable } from '../../core/publication/download/table.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { toToldAddress } from '../told-address.ts'
import { PANEL_WORDS } from './panel-words.ts'
import { readWords } from './read-cell.ts'
import { readPanelRows } from './read-panel.ts'
import { saveFile } from './save-file.ts'
import { withAllRows } from './with-all-rows.ts'

const MEDIA_TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Site = Pick<PagePayload, 'locale' | 'marking' | 'sample' | 'version' | 'periods' | 'root' | 'portable'>

const firstWords = (panel: ParentNode, selector: string): string => {
  const found = panel.querySelector(selector)
  return found ? readWords(found) : ''
}

const isFilled = (text: string): boolean => text !== ''

/** The panel that a foot belongs to: its section, or the page where the page is one panel. */
const panelOf = (button: Element): Element => button.closest('section') ?? button.closest('main') ?? document.body

/** What the panel shows, as a table to be downloaded; null = it shows no row. */
export const readPanel = (button: Element, site: Site): DownloadTable | null => {
  const panel = panelOf(button)
  const foot = button.closest('.panel-foot') ?? panel
  const words = PANEL_WORDS[site.locale]
  const toStatusWord = (code: string): string | null =>
    Object.entries(STATUSES).find(([status]) => status === code)?.[1].words[site.locale] ?? null
  const shown = toShownColumns(readPanelRows(panel, { toStatusWord, part: words.part }), words)
  if (shown.rows.length === 0) return null
  const address = toToldAddress(location.href, site).split('#')[0] ?? ''
  const method = foot.querySelector<HTMLAnchorElement>('a[data-method]')
  return {
    language: site.locale,
    title: firstWords(panel, 'h2') || firstWords(document, 'h1'),
    shown: firstWords(panel, '.panel-sub'),
    ...shown,
    notes: [
      firstWords(panel, '.panel-words'),
      firstWords(panel, '.found-count'),
      firstWords(foot, '.corrected-count'),
      method ? `${readWords(method)} ${toToldAddress(method.href, site)}` : '',
    ].filter(isFilled),
    sources: [...foot.querySelectorAll('[data-source]')]
      .map((each) => each.getAttribute('data-source') ?? '')
      .filter(isFilled),
    asOf: foot.querySelector('[data-as-of]')?.getAttribute('data-as-of') ?? null,
    version: site.version,
    address,
    marking: site.marking?.[site.locale] ?? null,
    sample: site.sample,
  }
}

const write = async (table: DownloadTable, format: 'csv' | 'xlsx'): Promise<BlobPart | null> => {
  if (format === 'csv') return toCsvText(withProvenance(table))
  const { writeXlsxFile } = await import('../../core/publication/download/xlsx.ts')
  const file = await writeXlsxFile(table)
  return file && new Uint8Array(file)
}

/** Saves what the panel of that button shows. False = it shows no row, or more than a workbook takes. */
export const downloadPanel = async (button: HTMLElement, site: Site): Promise<boolean> => {
  const format = button.dataset['download'] === 'xlsx' ? 'xlsx' : 'csv'
  const shown = await withAllRows(panelOf(button), () => readPanel(button, site))
  const table = shown && withMarking(shown)
  const content = table && (await write(table, format))
  if (!table || content === null) return false
  const { title, asOf, marking } = table
  const period = site.periods.find(({ end }) => end === asOf)?.id ?? null
  saveFile(
    toFileName({ ...site, marking, title, period, extension: format }),
    new Blob([content], { type: MEDIA_TYPES[format] }),
  )
  return true
}
