import { usePrinted } from './useModel.ts'
import type { TaskDetail } from '../../core/publication/task-detail.ts'

/** The task that the page being prerendered is about. */
export const useDetail = (): { readonly detail: TaskDetail } => {
  const { detail } = usePrinted()
  if (!detail) throw new Error('this part belongs on the page of a task')
  return { detail }
}
