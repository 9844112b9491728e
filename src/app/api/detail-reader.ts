import type { Nothing } from '../../core/charts/chart.ts'
import { prepareTaskChart } from '../../core/charts/registry.ts'
import type { ChartContext, PreparedChart } from '../../core/charts/registry.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { toTaskHistory } from '../../core/publication/task-chart.ts'
import { DETAIL_FORMAT } from '../../core/publication/task-detail.ts'
import type { TaskDetail } from '../../core/publication/task-detail.ts'
import { readDataset } from './read-dataset.ts'

const isDetail = (value: unknown): value is TaskDetail =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === DETAIL_FORMAT

/** The detail of the page's task. Rejects where it does not arrive whole: the prerendered drawing then stands. */
export const readDetail = async (site: Pick<PagePayload, 'root' | 'version' | 'files' | 'id'>): Promise<TaskDetail> => {
  const file = `tasks/${site.id}.json`
  const address = new URL(`${site.root}data/v/${site.version}/${file}`, document.baseURI).href
  const answer = await readDataset(address, site.files[file])
  if (answer.kind === 'failed') throw new Error(`${answer.problem.kind}: ${address}`)
  if (!isDetail(answer.value)) throw new Error(`unknown form: ${address}`)
  return answer.value
}

/** The chart of a task's detail. */
export const prepareTaskDetail = (detail: TaskDetail, context: ChartContext): PreparedChart | Nothing =>
  prepareTaskChart(toTaskHistory(detail, context.locale), context)
