import { computeSha256 } from './sha256.ts'

/** Why a dataset could not be shown, and where it was looked for. */
export interface Problem {
  readonly kind: 'offline' | 'slow' | 'missing' | 'server' | 'broken' | 'changed' | 'unknown-format' | 'program'
  readonly address: string
  /** HTTP status; null = there was no answer. */
  readonly status: number | null
}

export type DatasetResult =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'failed'; readonly problem: Problem }

/** How long an answer is waited for. */
const PATIENCE_MS = 20_000

const failed = (kind: Problem['kind'], address: string, status: number | null = null): DatasetResult => ({
  kind: 'failed',
  problem: { kind, address, status },
})

const parse = async (bytes: ArrayBuffer, sha256: string | undefined, address: string): Promise<DatasetResult> => {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failed('broken', address, 200)
  }
  const intact = sha256 === undefined || (await computeSha256(bytes)) === sha256
  return intact ? { kind: 'read', value } : failed('changed', address, 200)
}

/**
 * A published dataset, read once, checked against its digest and parsed as JSON.
 *
 * Never throws: whatever goes wrong comes back as a problem with the address that was tried.
 */
export const readDataset = async (address: string, sha256: string | undefined): Promise<DatasetResult> => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const answer = await fetch(address, { signal: patience.signal, credentials: 'omit' })
    if (!answer.ok) return failed(answer.status === 404 ? 'missing' : 'server', address, answer.status)
    return await parse(await answer.arrayBuffer(), sha256, address)
  } catch {
    return failed(patience.signal.aborted ? 'slow' : 'offline', address)
  } finally {
    clearTimeout(timer)
  }
}
