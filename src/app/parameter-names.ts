/** Names, as they stand in an address, of the parameters that ask for a view. */
export const PARAMETER_NAMES = {
  period: 'period',
  search: 'q',
  taskTheme: 'task-theme',
  lead: 'lead',
  province: 'province',
  status: 'status',
  due: 'due',
  returns: 'returns',
  sort: 'sort',
  layout: 'layout',
  since: 'since',
  measure: 'measure',
  item: 'item',
  kind: 'kind',
} as const

/** Parameter that names a version: the page then shows the data of that one. */
export const VERSION_PARAMETER = 'v'

/** Parameters that change how a page looks and nothing that it says, each with the values that it takes. */
export const LOOK_PARAMETERS = {
  theme: ['light', 'dark'],
  size: ['large', 'largest'],
  contrast: ['more'],
} as const

/** Event on `window`: the app answers its reader from now on. */
export const APP_READY = 'app-ready'
