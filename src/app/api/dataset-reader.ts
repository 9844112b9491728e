import type { PageDataset } from '../../core/publication/page-dataset.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { toTextScriptPath } from '../../core/publication/portable.ts'
import { toDataFolder } from '../../core/publication/versions/data-folders.ts'
import { readDataset } from './read-dataset.ts'
import type { DatasetResult, Problem } from './read-dataset.ts'
import { readDatasetScript } from './read-text-script.ts'

/** A dataset in the form that parts use, or why it is not there. */
export type Part<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'failed'; readonly problem: Problem }

/** Reads datasets of the version that the page carries; each file once, a failed one again when asked again. */
export type DatasetReader = <T>(dataset: PageDataset<T>) => Promise<Part<T>>

/** The reader of one page's datasets. */
export const createDatasetReader = (
  site: Pick<PagePayload, 'root' | 'version' | 'folder' | 'files' | 'portable'>,
): DatasetReader => {
  const kept = new Map<string, Promise<Part<unknown>>>()
  const failed = new Set<string>()

  const read = (address: string, file: string): Promise<DatasetResult> =>
    site.portable
      ? readDatasetScript(toTextScriptPath(address), file, site.files[file])
      : readDataset(address, site.files[file], failed.has(file))

  const load = async <T>({ file, parse }: PageDataset<T>): Promise<Part<T>> => {
    const address = new URL(site.root + toDataFolder(site) + file, document.baseURI).href
    const answer = await read(address, file)
    if (answer.kind === 'failed') return answer
    const value = parse(answer.value)
    return value === null
      ? { kind: 'failed', problem: { kind: 'unknown-format', address, status: 200 } }
      : { kind: 'read', value }
  }

  return <T>(dataset: PageDataset<T>): Promise<Part<T>> => {
    const known = kept.get(dataset.file)
    if (known) return known as Promise<Part<T>> // one declaration a file
    const reading = load(dataset)
    kept.set(dataset.file, reading)
    void reading.then(({ kind }) => {
      if (kind !== 'failed') return
      failed.add(dataset.file)
      kept.delete(dataset.file)
    })
    return reading
  }
}
