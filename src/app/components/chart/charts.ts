/* The charts of the overview, loaded together when the first of them is used. */
export { default as ChartFigure } from './ChartFigure.vue'
export { default as ProvinceHistory } from './ProvinceHistory.vue'
