import type { ProjectedRow } from '../project.ts'
import type { SiteData } from '../site-data.ts'
import type { TaskDetail } from '../task-detail.ts'
import type { TaskDocument } from './task-document.ts'

/** The cells of a row that are there: what is withheld is absent, and stays so. */
export const pick = <R extends object, K extends keyof R>(row: R, names: readonly K[]): Pick<R, K> =>
  Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : []))) as Pick<R, K> // of the row

/** The provinces that take part, with their names. */
export const toParts = (site: SiteData, { parts }: TaskDetail): TaskDocument['parts'] =>
  parts.map((part) => {
    const { region = '', role = 'partner' } = part
    const place = site.common.regions.find(({ code }) => code === region)
    return {
      region,
      name: place?.name ?? region,
      nameEn: place?.nameEn ?? null,
      role,
      ...pick(part, ['unit', 'unitEn']),
    }
  })

/** Milestones with the date that each had at first. */
export const toMilestones = ({ milestones }: TaskDetail): TaskDocument['milestones'] =>
  milestones.map((row) => ({
    id: row.id ?? '',
    ...pick(row, ['title', 'titleEn']),
    due: row.due ?? '',
    originalDue: row.originalDue,
    ...pick(row, ['weight', 'doneOn', 'evidence', 'evidenceEn']),
  }))

/** Corrections of what was published about the task. */
export const toCorrections = ({ corrections = [] }: TaskDetail): TaskDocument['corrections'] =>
  corrections.map((row) => ({
    on: row.on ?? '',
    table: row.table ?? '',
    key: row.key ?? '',
    ...pick(row, ['field', 'before', 'after', 'reason', 'reasonEn']),
  }))

/** A source as it is cited. */
export const toSource = (row: ProjectedRow<'sources'>): TaskDocument['sources'][number] => ({
  id: row.id ?? '',
  kind: row.kind ?? 'reported',
  title: row.title ?? '',
  publisher: row.publisher ?? null,
  publishedOn: row.publishedOn ?? null,
  url: row.url ?? null,
})
