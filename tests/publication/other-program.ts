import { basename } from 'node:path'
import type { Effects } from '../../src/cli/effects.ts'
import { nodeEffects } from '../../src/cli/effects.ts'

const BUILT = 'build/browser'
const HASHED = /-([\w-]{8})\.(js|css)$/

/** Two scripts of which no page asks: they are most of what is to be compressed. */
const LARGEST = /(renderer|desk-worker)-[\w-]{8}\.js$/

const rename = (name: string): string =>
  name.replace(HASHED, (_, hash: string, end: string) => `-${[...hash].toReversed().join('')}.${end}`)

/** Its bytes are another's. */
const isTwin = (path: string): boolean => /\.(br|gz)$/.test(path)

const isText = (path: string): boolean => /\.(js|css|json)$/.test(path)

/** The machine, on which the app was built without two scripts that no page asks for. */
export const lightEffects: Effects = {
  ...nodeEffects,
  list: async (folder) => {
    const paths = await nodeEffects.list(folder)
    return folder === BUILT ? paths.filter((path) => !LARGEST.test(path)) : paths
  },
}

/** The machine, on which another program was built: each of its files has another name, and names the others by theirs. */
export const createOtherProgram = async (): Promise<Effects> => {
  const paths = await nodeEffects.list(BUILT)
  const names = paths.map((path) => basename(path)).filter((name) => HASHED.test(name))
  const before = new Map(
    paths.map((path) => [`${BUILT}/${path.replace(basename(path), rename(basename(path)))}`, path]),
  )
  return {
    ...lightEffects,
    list: async (folder) => {
      const there = await lightEffects.list(folder)
      return folder === BUILT ? there.filter((path) => !isTwin(path)).map(rename) : there
    },
    readFile: async (path) => {
      const renamed = before.get(path)
      if (renamed === undefined) return nodeEffects.readFile(path)
      const content = await nodeEffects.readFile(`${BUILT}/${renamed}`)
      if (!isText(renamed)) return content
      const text = new TextDecoder().decode(content)
      return new TextEncoder().encode(names.reduce((all, name) => all.replaceAll(name, rename(name)), text))
    },
  }
}
