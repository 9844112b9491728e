/* The parts of the page of waters that are drawn from data, loaded together when the first of them is. */
export { default as KindsPanel } from './KindsPanel.vue'
export { default as LoopPanel } from './LoopPanel.vue'
export { default as PlacesPanel } from './PlacesPanel.vue'
export { default as WaterChartHead } from './WaterChartHead.vue'
export { default as WaterChartRest } from './WaterChartRest.vue'
export { default as WaterHead } from './WaterHead.vue'
export { default as WatersPanel } from './WatersPanel.vue'
