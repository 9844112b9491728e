import { toTaskDocumentSchema, toTaskIndexSchema } from '../../core/publication/api/task-document.ts'
import type { TaskIndex } from '../../core/publication/api/task-document.ts'
import {
  createTaskDocuments,
  TASK_FILES,
  TASK_FOLDER,
  toTaskFile,
} from '../../core/publication/api/to-task-document.ts'
import type { PublicationSetting } from '../../core/publication/open-data/publication-setting.ts'
import type { SiteData } from '../../core/publication/site-data.ts'
import type { TaskDetail } from '../../core/publication/task-detail.ts'

/** Writes the documents of tasks for other people's programs. */
export interface TaskWriter {
  readonly add: (detail: TaskDetail) => Promise<void>
  /** Writes the list of all that were added, and the schemas. */
  readonly finish: () => Promise<void>
}

const toText = (value: unknown): string => `${JSON.stringify(value)}\n`

/** A writer of one file a task; `write` takes paths below the root of the site. */
export const createTaskWriter = (
  site: SiteData,
  setting: PublicationSetting,
  write: (path: string, content: Uint8Array) => Promise<void>,
): TaskWriter => {
  const documents = createTaskDocuments(site, setting)
  const lines: TaskIndex['tasks'] = []
  const put = (file: string, value: unknown): Promise<void> =>
    write(TASK_FOLDER + file, new TextEncoder().encode(toText(value)))
  return {
    add: async (detail) => {
      lines.push(documents.toLine(detail))
      await put(toTaskFile(detail.id), documents.toDocument(detail))
    },
    finish: async () => {
      await put(TASK_FILES.index, documents.toIndex(lines))
      await put(TASK_FILES.schema, toTaskDocumentSchema())
      await put(TASK_FILES.indexSchema, toTaskIndexSchema())
    },
  }
}
