import { createRenderer } from './render-page.ts'

/** Draws pages of everybody's site, and of the office's but for what only that has. */
export const renderPage = createRenderer(null)
