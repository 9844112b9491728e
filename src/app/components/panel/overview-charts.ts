/** The charts of the overview, by the names of their folders in `core/charts`. */
export type OverviewChart = 'status-counts' | 'province-compare' | 'plan-progress' | 'theme-province'
