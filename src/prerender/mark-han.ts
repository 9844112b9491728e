import { splitHan } from '../core/format/han-runs.ts'

const markText = (text: string): string =>
  splitHan(text, 'en')
    .map((run) => (run.lang === null ? run.text : `<tspan lang="${run.lang}">${run.text}</tspan>`))
    .join('')

/** The drawing of an English page: what is Chinese in it says so. */
export const markHan = (svg: string): string =>
  svg.replace(/(<text\b[^>]*>)([^<]+)/g, (_, tag: string, text: string) => tag + markText(text))
