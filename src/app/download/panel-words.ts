import type { Locale } from '../../core/format/locale.ts'
import type { ShownWords } from '../../core/publication/download/shown-table.ts'

/** Heads that only a downloaded table has. */
export const PANEL_WORDS: Readonly<Record<Locale, ShownWords & { readonly part: string }>> = {
  zh: {
    status: '状态',
    marks: '标注',
    part: '分组',
    none: '页面上为空或“—”：没有这个数或这句话（如未报送、未启动、不适用）；不是 0',
  },
  en: {
    status: 'status',
    marks: 'marks',
    part: 'Group',
    none: 'blank or “—” on the page: there is no such number or text (not reported, not started, not applicable …); not 0',
  },
}
