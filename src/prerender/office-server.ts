import { parts } from '../app/office/parts.ts'
import { createRenderer } from './render-page.ts'

/** Draws pages of the office's site. */
export const renderPage = createRenderer(parts)
