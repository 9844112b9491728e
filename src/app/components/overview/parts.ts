/* The parts of the overview that are drawn from data, loaded together when the first of them is. */
export { default as ChartHead } from '../panel/ChartHead.vue'
export { default as ChartRest } from '../panel/ChartRest.vue'
export { default as HeadFinding } from './HeadFinding.vue'
export { default as HistoriesRest } from './HistoriesRest.vue'
export { default as MovedList } from './MovedList.vue'
export { default as PanelFoot } from '../panel/PanelFoot.vue'
export { default as ReturnsTable } from './ReturnsTable.vue'
export { default as WorstTasks } from './WorstTasks.vue'
