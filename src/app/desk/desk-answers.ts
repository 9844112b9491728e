import { annotateWorkbook } from '../../core/ledger/desk/annotate.ts'
import { writeBundle } from '../../core/ledger/desk/bundle.ts'
import { selectFindings } from '../../core/ledger/desk/findings.ts'
import { computeSurroundings } from '../../core/ledger/desk/surroundings.ts'
import { listDifferenceLines } from '../../core/ledger/difference-words.ts'
import { findSheet } from '../../core/ledger/reading/find-sheet.ts'
import { openFile, type OpenFile } from '../../core/ledger/reading/open-file.ts'
import type { Locale } from '../../core/format/locale.ts'
import type { Kept } from './desk-store.ts'
import { takeLines, type Work } from './desk-work.ts'
import type { DeskCalls, DeskDownload } from './protocol.ts'
import { createPreviewPages, type loadRenderer } from './preview-pages.ts'
import { openGiven } from './read-given.ts'

/** What questions are answered from. */
export interface Answerable {
  readonly locale: Locale
  readonly kept: Kept
  readonly work: Work
  readonly today: string
  readonly renderer: ReturnType<typeof loadRenderer> | null
}

type Answers = Pick<DeskCalls, 'findings' | 'surroundings' | 'difference' | 'annotate' | 'bundle' | 'preview'>

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const
const ANNOTATED = { zh: '查验结果', en: 'findings' } as const

const toStem = (name: string): string => name.replace(/\.[^.]*$/, '')

const toDownload = (name: string, bytes: Uint8Array, type: keyof typeof MEDIA_TYPES): DeskDownload => ({
  name: `${name}.${type}`,
  content: new Blob([new Uint8Array(bytes)], { type: MEDIA_TYPES[type] }),
})

/** Answers to what the page asks about the files as they lie there. */
export const createAnswers = ({ locale, kept, work, today, renderer }: Answerable): Answers => {
  const tables = work.outcome?.tables
  const draw = tables && renderer ? createPreviewPages(tables, renderer) : null
  const opened = new Map<string, OpenFile>()

  const find = async (name: string) => {
    const file = kept.files.find((each) => each.name === name)
    const given = file && (await openGiven(file))
    return given?.kind === 'given' ? given.file : null
  }
  const open = async (name: string): Promise<OpenFile | null> => {
    const known = opened.get(name)
    if (known) return known
    const file = await find(name)
    if (!file) return null
    const own = await openFile(file)
    opened.set(name, own)
    return own
  }

  return {
    preview: async (asked) => (draw ? draw(asked) : null),
    findings: async (query) => selectFindings(work.issues, query, locale),
    surroundings: async (index) => {
      const place = work.issues[index]?.place
      if (!place?.sheet || !place.cell) return null
      const sheet = (await open(place.file))?.sheets.find(({ name }) => name === place.sheet)
      if (!sheet) return null
      const found = findSheet(sheet)
      return computeSurroundings(sheet, place.cell, found.kind === 'table' ? found.headingRow : null)
    },
    difference: async ({ table, limit }) => {
      const found = work.outcome?.difference.find((each) => each.table === table)
      return found ? takeLines(listDifferenceLines(found, locale), limit) : []
    },
    annotate: async (name) => {
      const file = await find(name)
      if (!file) return null
      const own = work.issues.filter(({ place }) => place.file === name)
      return toDownload(`${toStem(name)}-${ANNOTATED[locale]}`, await annotateWorkbook(file, own, locale), 'xlsx')
    },
    bundle: async () => {
      const { outcome, base } = work
      if (!outcome?.tables) return null
      return toDownload(`data-${today}`, writeBundle(outcome, outcome.tables, base, locale), 'zip')
    },
  }
}
