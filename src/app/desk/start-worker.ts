import { toTextScriptPath } from '../../core/publication/portable.ts'
import type { Site } from '../site.ts'
import { readTextScript } from '../api/read-text-script.ts'
import workerAddress from './desk-worker.ts?worker&url'

interface Policy {
  readonly createScriptURL: (address: string) => string
}

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: Policy) => Policy
}

/** Script addresses must be vouched for by a policy where the browser knows of any; ours vouches for the worker alone. */
const toTrusted = (address: string): string => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory }
  const policy = trustedTypes?.createPolicy('desk', { createScriptURL: (given) => given })
  return policy?.createScriptURL(address) ?? address
}

type Place = Pick<Site, 'root' | 'portable'>

/** Address of a file of the app that is run as code, given below the root; where there is no server, one of its text. */
export const toCodeAddress = async (path: string, { root, portable }: Place): Promise<string> => {
  const address = new URL(root + path, document.baseURI).href
  if (!portable) return address
  const script = toTextScriptPath(address)
  const text = await readTextScript(script, path)
  if (text === null) throw new Error(`not in this folder: ${script}`)
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
}

/** Starts the worker of the desk. */
export const startWorker = async ({ desk, ...place }: Place & Pick<Site, 'desk'>): Promise<Worker> => {
  const own = desk?.worker ?? null
  return own === null
    ? new Worker(toTrusted(workerAddress), { type: 'module', name: 'desk' })
    : new Worker(await toCodeAddress(own, place), { name: 'desk' })
}
