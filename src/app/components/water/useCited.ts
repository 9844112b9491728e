import type { FigureRow } from '../../../core/format/figures.ts'
import type { RowOfTable } from '../../../core/model/tables.ts'
import { usePrinted } from '../../composables/useModel.ts'

interface Cited {
  /** A printed figure with its source; null = the table has none of that id. */
  readonly figure: (id: string) => { readonly figure: FigureRow; readonly source: RowOfTable<'sources'> } | null
  readonly source: (id: string) => RowOfTable<'sources'> | undefined
}

/** Printed figures and their sources, while a page is prerendered. */
export const useCited = (): Cited => {
  const { tables } = usePrinted()
  // Every column that is read of figures and sources is public.
  const figures = new Map((tables.figures as readonly FigureRow[]).map((figure) => [figure.id, figure]))
  const sources = new Map((tables.sources as readonly RowOfTable<'sources'>[]).map((source) => [source.id, source]))
  return {
    figure: (id) => {
      const figure = figures.get(id)
      const source = sources.get(figure?.source ?? '')
      return figure && source ? { figure, source } : null
    },
    source: (id) => sources.get(id),
  }
}
