/** A cell as it is downloaded: a number stays a number, null is empty. */
export type DownloadCell = string | number | null

/** A column of a table that can be downloaded. */
export interface DownloadColumn {
  readonly header: string
  /** How its cells are written: text, a number …; null = not said. */
  readonly kind: string | null
  /** Unit of its quantities, as printed behind them; null = none. */
  readonly unit: string | null
  /** What the column holds, beyond its header; null = the header says it all. */
  readonly description: string | null
  /** What an empty cell means; null = no cell is empty. */
  readonly emptyMeans: string | null
}

/** Language of the words around a table: one of the site's, or both side by side. */
export type DownloadLanguage = 'zh' | 'en' | 'both'

/** A table on its way into a file: what is in its cells, and everything that must travel with them. */
export interface DownloadTable {
  readonly language: DownloadLanguage
  /** Its finding or name. Begins with the sample mark where it was computed from sample data. */
  readonly title: string
  /** What is shown, or what a row stands for; empty = nothing more to say. */
  readonly shown: string
  readonly columns: readonly DownloadColumn[]
  /** As many cells in each as there are columns. Can be gone through more than once. */
  readonly rows: Iterable<readonly DownloadCell[]>
  /** What a reader must know before using any row. */
  readonly notes: readonly string[]
  /** Where the rows come from, one line each. */
  readonly sources: readonly string[]
  /** Day to which the rows speak; null = none is known. */
  readonly asOf: string | null
  /** Version of the published data. */
  readonly version: string
  /** Where the table stands: a page's address, or a path below the site's root. */
  readonly address: string
  /** What it must say of itself wherever it goes; null = everybody may have it. */
  readonly marking: string | null
  /** Some of it is sample: 示例数据 · 非真实进展. */
  readonly sample: boolean
}
