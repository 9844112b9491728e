import type { Locale } from '../../core/format/locale.ts'
import type { PublishedRows } from '../../core/ledger/desk/base.ts'
import type { FindingPage, FindingQuery } from '../../core/ledger/desk/findings.ts'
import type { Surroundings } from '../../core/ledger/desk/surroundings.ts'
import type { DifferenceCounts, DifferenceLine } from '../../core/ledger/difference-words.ts'
import type { IssueCounts } from '../../core/model/issue.ts'
import type { TableName } from '../../core/model/tables.ts'

/** What the page tells its worker once. */
export interface DeskStart {
  readonly locale: Locale
  readonly published: PublishedRows
  /** Address of the module that draws pages; null = there is no preview. */
  readonly renderer: string | null
}

/** A file of the data folder, by its path there. */
export interface PathFile {
  readonly path: string
  readonly content: Blob
}

/** The present data as they were given: the files of a folder, or of a zip. */
export interface GivenBase {
  readonly kind: 'folder' | 'zip'
  readonly name: string
  readonly files: readonly PathFile[]
}

/** A file that lies on the desk. */
export interface DeskFile {
  readonly name: string
  readonly bytes: number
  /** Rows that were read of it. */
  readonly rows: number
  readonly counts: IssueCounts
}

/** What is compared with. */
export interface DeskBaseState {
  /** `published` = nobody gave any: the published tables of the site stand in. */
  readonly kind: 'published' | 'folder' | 'zip'
  readonly name: string
  readonly rows: number
  /** Errors in it; while there is one, nothing is united with it. */
  readonly errors: number
}

/** What changes in one table. */
export interface DeskDifference {
  readonly table: TableName
  readonly counts: DifferenceCounts
  /** The first rows that differ. */
  readonly lines: readonly DifferenceLine[]
}

/** What would come of the files. */
export interface DeskVerdict {
  /** Nothing blocks: the tables can be taken. */
  readonly isAccepted: boolean
  readonly counts: IssueCounts
  readonly replacesSample: boolean
  readonly differences: readonly DeskDifference[]
  /** Tables of which something could not be read, so that some checks were left out. */
  readonly unchecked: readonly TableName[]
  readonly elapsedMs: number
}

/** All that the page shows of the desk but single findings. */
export interface DeskState {
  readonly files: readonly DeskFile[]
  readonly base: DeskBaseState
  /** Null = there is no file. */
  readonly verdict: DeskVerdict | null
  /** The browser keeps the files over a reload. */
  readonly isKept: boolean
}

/** A file to be saved. */
export interface DeskDownload {
  readonly name: string
  readonly content: Blob
}

/** How far the work is. */
export interface DeskProgress {
  readonly step: 'open' | 'read' | 'unite'
  /** File at hand; null = all of them. */
  readonly file: string | null
  readonly done: number
  readonly total: number
}

/** A page of the preview that is asked for. */
export interface PreviewAsked {
  /** Address below the root of the site, such as `en/tasks/T01/`. */
  readonly path: string
  /** The reader's looks, as `data-` attributes of the page. */
  readonly looks: Readonly<Record<string, string>>
}

/** A page of the preview as a whole document. */
export interface PreviewPage {
  readonly title: string
  readonly html: string
}

/** What the worker does for the page. Everything it needs is in its argument; nothing of it leaves the machine. */
export interface DeskCalls {
  readonly start: (start: DeskStart) => Promise<DeskState>
  readonly add: (files: readonly File[]) => Promise<DeskState>
  readonly remove: (name: string) => Promise<DeskState>
  readonly setBase: (base: GivenBase | null) => Promise<DeskState>
  readonly forget: () => Promise<DeskState>
  readonly findings: (query: FindingQuery) => Promise<FindingPage>
  readonly surroundings: (index: number) => Promise<Surroundings | null>
  readonly difference: (asked: {
    readonly table: TableName
    readonly limit: number
  }) => Promise<readonly DifferenceLine[]>
  readonly annotate: (file: string) => Promise<DeskDownload | null>
  readonly bundle: () => Promise<DeskDownload | null>
  readonly preview: (asked: PreviewAsked) => Promise<PreviewPage | null>
}

/** A message to the worker. */
export interface DeskMessage {
  readonly id: number
  readonly call: keyof DeskCalls
  readonly argument: unknown
}

/** A message from the worker: the answer to a call, or how far the work is. */
export type DeskAnswer =
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: string }
  | { readonly kind: 'progress'; readonly progress: DeskProgress }
