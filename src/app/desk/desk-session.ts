import { hasDataFile } from '../../core/ledger/desk/base.ts'
import { createAnswers } from './desk-answers.ts'
import type { DeskStore, Kept, KeptFile } from './desk-store.ts'
import { computeWork, toState, type WorkPlatform } from './desk-work.ts'
import type { DeskCalls, DeskStart, DeskState, GivenBase } from './protocol.ts'
import { loadRenderer } from './preview-pages.ts'
import { readBaseFiles } from './read-given.ts'

/** A file of a name that lies there already takes its place: it is the same return, mended. */
const putFiles = (before: readonly KeptFile[], added: readonly KeptFile[]): readonly KeptFile[] => [
  ...new Map([...before, ...added].map((file) => [file.name, file])).values(),
]

const toBase = ({ name, content }: KeptFile): GivenBase => ({ kind: 'zip', name, files: [{ path: name, content }] })

/** Added files, parted: an archive of a data folder is the present data, whatever it was dropped among. */
const partFiles = async (files: readonly File[]) => {
  const added: KeptFile[] = []
  let base: GivenBase | null = null
  for (const content of files) {
    const file = { name: content.name, content }
    const isBase = /\.zip$/i.test(file.name) && hasDataFile(await readBaseFiles(toBase(file)))
    if (isBase) base = toBase(file)
    else added.push(file)
  }
  return { added, base }
}

const isDone = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

const NOTHING: Kept = { files: [], base: null }

/**
 * What lies on the desk, read and checked anew whenever it changes, and kept in the browser's store. Calls must come one
 * after the other, `start` first.
 */
export const createDeskSession = (platform: WorkPlatform & { readonly store: DeskStore }): DeskCalls => {
  const { store } = platform
  let start: DeskStart = { locale: 'zh', published: {}, renderer: null }
  let kept: Kept = NOTHING
  let isKept = true
  let renderer: ReturnType<typeof loadRenderer> | null = null
  let answers: ReturnType<typeof createAnswers> | null = null

  const update = async (next: Kept): Promise<DeskState> => {
    kept = next
    const work = await computeWork(start, kept, platform)
    answers = createAnswers({ locale: start.locale, kept, work, today: platform.today(), renderer })
    return toState(work, start.locale, isKept)
  }
  const change = async (next: Kept): Promise<DeskState> => {
    isKept = await isDone(next === NOTHING ? store.forget() : store.write(next))
    return update(next)
  }
  const asked = (): ReturnType<typeof createAnswers> => {
    if (!answers) throw new Error('the desk was asked before it was started')
    return answers
  }

  return {
    start: async (given) => {
      start = given
      renderer = given.renderer === null ? null : loadRenderer(given.renderer)
      const restored = await store.read().catch(() => null)
      isKept = restored !== null
      // A page that says that it is ready has everything that it will need.
      await renderer?.catch(() => undefined)
      return update(restored ?? NOTHING)
    },
    add: async (files) => {
      const { added, base } = await partFiles(files)
      return change({ files: putFiles(kept.files, added), base: base ?? kept.base })
    },
    remove: (name) => change({ ...kept, files: kept.files.filter((file) => file.name !== name) }),
    setBase: (base) => change({ ...kept, base }),
    forget: () => change(NOTHING),
    findings: (query) => asked().findings(query),
    surroundings: (index) => asked().surroundings(index),
    difference: (table) => asked().difference(table),
    annotate: (name) => asked().annotate(name),
    bundle: () => asked().bundle(),
    preview: (page) => asked().preview(page),
  }
}
