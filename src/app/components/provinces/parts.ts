/* The parts of the page of provinces that are drawn from data, loaded together when the first of them is. */
export { default as HistoriesRest } from '../overview/HistoriesRest.vue'
export { default as MeasureHead } from './MeasureHead.vue'
export { default as MeasureRest } from './MeasureRest.vue'
export { default as MeasuresTable } from './MeasuresTable.vue'
export { default as ProvincesHead } from './ProvincesHead.vue'
