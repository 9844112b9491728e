import type { ChangeRecord } from '../analysis/change-record.ts'
import type { PageDataset } from './page-dataset.ts'

/** Version of the form in which changes are written; a reader refuses any other. */
export const CHANGES_FORMAT = 1

/** Edits and corrections as the public may see them, and the means of every two periods. */
export interface PublicChanges extends ChangeRecord {
  readonly format: typeof CHANGES_FORMAT
  /** 示例数据 · 非真实进展: edits and corrections are generated, not real. */
  readonly sample: boolean
  /** Printed means over the tasks known in both periods, the earlier and the later, by `toPairKey`. */
  readonly means: Readonly<Record<string, readonly [before: number | null, after: number | null]>>
}

/** Two periods as a key: `2025-Q4/2026-Q2`. */
export const toPairKey = (from: string, to: string): string => `${from}/${to}`

const isPublicChanges = (value: unknown): value is PublicChanges =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === CHANGES_FORMAT

/** Edits and corrections as a dataset. */
export const CHANGES: PageDataset<PublicChanges> = {
  file: 'changes.json',
  parse: (value) => (isPublicChanges(value) ? value : null),
}
