/** The ids of the figures of the 2019 river table: problems found and resolved, by province code or `national`. */
export const riverFigure = (what: 'found' | 'resolved', where: string): string => `siluan2019.${what}.${where}`

/** Figures that stand on the page of waters as cards. */
export const WATER_FIGURES: readonly string[] = ['water.hazards_cleared', 'water.river_cases', 'changhang2024.hazards']
