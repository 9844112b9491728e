import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Tables } from '../../core/model/tables.ts'
import { computePreview, toPreviewDocument, type Preview, type PreviewInput } from '../../core/publication/preview.ts'
import type { PreviewAsked, PreviewPage } from './protocol.ts'

/** What the renderer's module exports. */
interface Renderer {
  readonly renderPage: (
    payload: PreviewInput['payload'],
    printed: PreviewInput['printed'],
  ) => Promise<{ readonly title: string; readonly body: string }>
}

/** Loads the renderer; it is asked for at once, so that it is there when the network is not. */
export const loadRenderer = (address: string): Promise<Renderer> => import(/* @vite-ignore */ address)

const TOOLS = {
  toSha256: (text: string | readonly string[]): string => {
    const hash = sha256.create()
    for (const chunk of typeof text === 'string' ? [text] : text) hash.update(utf8ToBytes(chunk))
    return bytesToHex(hash.digest())
  },
  // A preview can't be searched: it has no scripts.
  spell: (): string => '',
}

/** Draws pages of the site that would be published of the tables. */
export const createPreviewPages = (
  tables: Tables,
  renderer: Promise<Renderer>,
): ((asked: PreviewAsked) => Promise<PreviewPage | null>) => {
  let preview: Preview | null = null
  return async ({ path, looks }) => {
    const { renderPage } = await renderer
    const input = (preview ??= computePreview(tables, TOOLS)).findPage(path)
    if (!input) return null
    const rendered = await renderPage(input.payload, input.printed)
    const { locale } = input.payload
    return { title: rendered.title, html: toPreviewDocument(rendered, { locale, looks }) }
  }
}
