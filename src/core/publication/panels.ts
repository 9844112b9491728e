import type { Locale } from '../format/locale.ts'
import type { Words } from '../model/column.ts'
import type { PageName } from './pages.ts'

interface PanelDeclaration {
  /** The page that it stands on; where several show it, the one to which it leads back. */
  readonly page: PageName
  /** What it is called where its finding can't stand: as the title of a frame. */
  readonly name: Words
}

const panel = (page: PageName, zh: string, en: string): PanelDeclaration => ({ page, name: { zh, en } })

/**
 * Every panel that can stand alone in a page of somebody else's. The page of a province has its own for each province.
 * Which of them a page draws when it shows one alone follows from the names that its template gives them.
 */
export const PANELS = {
  'province-compare': panel('overview', '四省市完成率与序时进度', 'Progress of the four provinces against schedule'),
  'status-counts': panel('overview', '各项任务的状态', 'Tasks by status'),
  moved: panel('overview', '与上期相比的变化', 'What moved since the period before'),
  returns: panel('overview', '各省市报送情况', 'Returns by province'),
  'plan-progress': panel('overview', '行动计划各期进度', 'Progress of the plan by period'),
  'theme-province': panel('overview', '各主题在四省市的进度', 'Themes by province'),
  histories: panel('overview', '四省市各期进度', 'The four provinces by period'),
  'measure-status': panel('provinces', '四省市任务状态构成', 'Make-up of statuses by province'),
  'measure-progress': panel('provinces', '四省市完成率', 'Progress by province'),
  'measure-returns': panel('provinces', '四省市按期报送率', 'Returns on time by province'),
  'measure-acceptance': panel('provinces', '四省市验收率', 'Acceptance by province'),
  'measures-table': panel('provinces', '四省市各项指标', 'All measures by province'),
  'own-status': panel('province', '任务状态', 'Tasks by status'),
  'own-trend': panel('province', '各期进度', 'Progress by period'),
  'service-flows': panel('services', '跨省通办流向', 'Flows of cross-province services'),
  'service-trend': panel('services', '跨省通办各期办件', 'Cross-province services by period'),
  items: panel('services', '跨省通办各事项', 'Cross-province services by item'),
  loop: panel('water', '隐患闭环四个阶段', 'The closed loop of hazards'),
  'hazard-trend': panel('water', '隐患整改销号率走势', 'Hazards rectified and accepted by period'),
  places: panel('water', '各省市隐患', 'Hazards by province'),
  waters: panel('water', '各水域隐患', 'Hazards by water'),
  kinds: panel('water', '各类隐患', 'Hazards by kind'),
  'river-cases': panel('water', '涉水案件', 'Cases on the waters'),
  'change-counts': panel('changes', '两期之间各类变化', 'Changes between two periods by kind'),
  'change-places': panel('changes', '四省市两期比较', 'The four provinces in two periods'),
  'changes-worse': panel('changes', '变差的任务', 'Tasks that got worse'),
  'changes-plan': panel('changes', '计划的调整', 'Edits to the plan'),
  'changes-better': panel('changes', '变好或推进的任务', 'Tasks that got better or moved on'),
  'changes-returns': panel('changes', '报送的变化', 'Changes of returns'),
  'changes-corrections': panel('changes', '对已发布数字的更正', 'Corrections of published values'),
} as const satisfies Readonly<Record<string, PanelDeclaration>>

/** Name of a panel that can stand alone. */
export type PanelName = keyof typeof PANELS

/** Names of all panels that can stand alone, in the order of their pages. */
export const PANEL_NAMES = Object.keys(PANELS) as readonly PanelName[]

/** Where panels stand alone, below the root of the site or of a language. */
const EMBED_FOLDER = 'embed/'

/** Address of a panel alone, below the root of the site: `en/embed/own-trend/310000/`. `id` = what its page is of; null = nothing. */
export const toEmbedPath = (name: PanelName, locale: Locale, id: string | null = null): string =>
  `${locale === 'en' ? 'en/' : ''}${EMBED_FOLDER}${name}/${id === null ? '' : `${id}/`}`
