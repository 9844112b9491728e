import { parseView } from '../../core/publication/parse-view.ts'
import type { PagePayload, TaskWords } from '../../core/publication/payload.ts'
import type { ViewModel } from '../site.ts'
import { readDataset } from './read-dataset.ts'
import type { Problem } from './read-dataset.ts'

export type ViewResult =
  { readonly kind: 'read'; readonly model: ViewModel } | { readonly kind: 'failed'; readonly problem: Problem }

type Part<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'failed'; readonly problem: Problem }

const isWordsList = (value: unknown): value is readonly TaskWords[] => Array.isArray(value)

/** Reads views of the version that the page carries; each file once, a failed one again when asked again. */
export const createViewReader = (
  site: Pick<PagePayload, 'root' | 'version' | 'files'>,
): ((period: string) => Promise<ViewResult>) => {
  const kept = new Map<string, Promise<Part<unknown>>>()

  const read = <T>(file: string, parse: (value: unknown) => T | null): Promise<Part<T>> => {
    const address = new URL(`${site.root}data/v/${site.version}/${file}`, document.baseURI).href
    const load = async (): Promise<Part<T>> => {
      const answer = await readDataset(address, site.files[file])
      if (answer.kind === 'failed') return answer
      const value = parse(answer.value)
      return value === null
        ? { kind: 'failed', problem: { kind: 'unknown-format', address, status: 200 } }
        : { kind: 'read', value }
    }
    const known = kept.get(file)
    if (known) return known as Promise<Part<T>> // one parser a file
    const reading = load()
    kept.set(file, reading)
    void reading.then((part) => part.kind === 'failed' && kept.delete(file))
    return reading
  }

  const toWords = (value: unknown): ReadonlyMap<string, TaskWords> | null =>
    isWordsList(value) ? new Map(value.map((words) => [words.id, words])) : null

  return async (period) => {
    const [progress, words] = await Promise.all([read(`view/${period}.json`, parseView), read('tasks.json', toWords)])
    if (progress.kind === 'failed') return progress
    if (words.kind === 'failed') return words
    return { kind: 'read', model: { progress: progress.value, words: words.value } }
  }
}
