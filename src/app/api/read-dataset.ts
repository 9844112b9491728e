import { computeSha256 } from './sha256.ts'

/** Why a dataset could not be shown, and where it was looked for. */
export interface Problem {
  readonly kind:
    'offline' | 'slow' | 'missing' | 'no-file' | 'server' | 'broken' | 'changed' | 'unknown-format' | 'program'
  readonly address: string
  /** HTTP status; null = there was no answer. */
  readonly status: number | null
}

export type DatasetResult =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'failed'; readonly problem: Problem }

/** A dataset that could not be had, for readers that reject. */
export class DatasetError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.kind}: ${problem.address}`)
    this.problem = problem
  }
}

/** How long is waited for the next piece of an answer: a slow line is waited for, a dead one is not. */
const PATIENCE_MS = 20_000

/** Hopes of an answer, which every piece of it renews. */
const createPatience = () => {
  const control = new AbortController()
  let timer = 0
  const stop = (): void => clearTimeout(timer)
  const renew = (): void => {
    stop()
    timer = window.setTimeout(() => control.abort(), PATIENCE_MS)
  }
  renew()
  return { signal: control.signal, renew, stop }
}

/** Why a dataset could not be had. */
export const failed = (kind: Problem['kind'], address: string, status: number | null = null): DatasetResult => ({
  kind: 'failed',
  problem: { kind, address, status },
})

/** Bytes that arrived, checked against their digest and parsed as JSON. */
export const parseDataset = async (
  bytes: ArrayBuffer,
  sha256: string | undefined,
  address: string,
): Promise<DatasetResult> => {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failed('broken', address, 200)
  }
  const intact = sha256 === undefined || (await computeSha256(bytes)) === sha256
  return intact ? { kind: 'read', value } : failed('changed', address, 200)
}

const readBytes = async ({ body }: Response, renew: () => void): Promise<ArrayBuffer> => {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = body?.getReader()
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    pieces.push(piece.value)
    renew()
  }
  return new Blob(pieces).arrayBuffer()
}

/**
 * A published dataset, read once, checked against its digest and parsed as JSON.
 *
 * `anew`: past the browser's own copy, which it keeps for a year, even one that arrived damaged.
 * Never throws: whatever goes wrong comes back as a problem with the address that was tried.
 */
export const readDataset = async (
  address: string,
  sha256: string | undefined,
  anew = false,
): Promise<DatasetResult> => {
  const { signal, renew, stop } = createPatience()
  let status: number | null = null
  try {
    const answer = await fetch(address, { signal, credentials: 'omit', cache: anew ? 'reload' : 'default' })
    status = answer.status
    if (!answer.ok) return failed(status === 404 ? 'missing' : 'server', address, status)
    return await parseDataset(await readBytes(answer, renew), sha256, address)
  } catch {
    if (signal.aborted) return failed('slow', address, status)
    return failed(status === null ? 'offline' : 'broken', address, status)
  } finally {
    stop()
  }
}
