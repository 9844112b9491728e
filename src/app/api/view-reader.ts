import type { PeriodProgress } from '../../core/analysis/types.ts'
import type { PageDataset } from '../../core/publication/page-dataset.ts'
import { parseView } from '../../core/publication/parse-view.ts'
import type { TaskWords } from '../../core/publication/payload.ts'
import type { ViewModel } from '../site.ts'
import type { DatasetReader } from './dataset-reader.ts'
import type { Problem } from './read-dataset.ts'

/** A view as it was asked for: the numbers of its period with the words, and the other datasets that its parts need. */
export interface ReadView {
  readonly model: ViewModel
  /** By file. */
  readonly datasets: ReadonlyMap<string, unknown>
}

export type ViewResult = ({ readonly kind: 'read' } & ReadView) | { readonly kind: 'failed'; readonly problem: Problem }

const isWordsList = (value: unknown): value is readonly TaskWords[] => Array.isArray(value)

const WORDS: PageDataset<ReadonlyMap<string, TaskWords>> = {
  file: 'tasks.json',
  parse: (value) => (isWordsList(value) ? new Map(value.map((words) => [words.id, words])) : null),
}

/** Numbers and statuses of a period. */
export const viewDataset = (period: string): PageDataset<PeriodProgress> => ({
  file: `view/${period}.json`,
  parse: parseView,
})

/** Reads a period's view together with whatever else its parts need; all of it, or nothing. */
export const createViewReader =
  (read: DatasetReader) =>
  async (period: string, needs: readonly PageDataset<unknown>[] = []): Promise<ViewResult> => {
    const [progress, words, ...others] = await Promise.all([read(viewDataset(period)), read(WORDS), ...needs.map(read)])
    if (progress.kind === 'failed') return progress
    if (words.kind === 'failed') return words
    const datasets = new Map<string, unknown>()
    for (const [index, { file }] of needs.entries()) {
      const part = others[index]
      if (part?.kind === 'failed') return part
      if (part) datasets.set(file, part.value)
    }
    return { kind: 'read', model: { progress: progress.value, words: words.value }, datasets }
  }

/** What a page reads views with. */
export type ViewReader = ReturnType<typeof createViewReader>
