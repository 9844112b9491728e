import type { PagePayload } from '../core/publication/payload.ts'

/** An address as it is written into files and citations: a folder's place on this machine is nobody's business, so it is left out. */
export const toToldAddress = (href: string, { root, portable }: Pick<PagePayload, 'root' | 'portable'>): string => {
  const folder = new URL(root, document.baseURI).href
  return portable && href.startsWith(folder) ? href.slice(folder.length) : href
}
