import type { Nothing } from '../../core/charts/chart.ts'
import { prepareTaskChart } from '../../core/charts/registry.ts'
import type { ChartContext, PreparedChart } from '../../core/charts/registry.ts'
import type { PageDataset } from '../../core/publication/page-dataset.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { toTaskHistory } from '../../core/publication/task-chart.ts'
import { DETAIL_FORMAT } from '../../core/publication/task-detail.ts'
import type { TaskDetail } from '../../core/publication/task-detail.ts'
import { createDatasetReader } from './dataset-reader.ts'
import { DatasetError } from './read-dataset.ts'

const isDetail = (value: unknown): value is TaskDetail =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === DETAIL_FORMAT

/** Detail of a task. Rejects with a `DatasetError` where it does not arrive whole: the prerendered drawing then stands. */
export type DetailReader = () => Promise<TaskDetail>

/** Everything that is public of a task. */
export const taskDataset = (id: string): PageDataset<TaskDetail> => ({
  file: `tasks/${id}.json`,
  parse: (value) => (isDetail(value) ? value : null),
})

/** The reader of the detail of the page's task; read once, and again where it failed. */
export const createDetailReader = (
  site: Pick<PagePayload, 'root' | 'version' | 'folder' | 'files' | 'id' | 'portable'>,
): DetailReader => {
  const read = createDatasetReader(site)
  const dataset = taskDataset(site.id ?? '')
  return async () => {
    const part = await read(dataset)
    if (part.kind === 'failed') throw new DatasetError(part.problem)
    return part.value
  }
}

/** The chart of a task's detail. */
export const prepareTaskDetail = (detail: TaskDetail, context: ChartContext): PreparedChart | Nothing =>
  prepareTaskChart(toTaskHistory(detail, context.locale), context)
