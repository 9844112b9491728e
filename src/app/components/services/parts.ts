/* The parts of the page of services that are drawn from data, loaded together when the first of them is. */
export { default as FlowsHead } from './FlowsHead.vue'
export { default as FlowsRest } from './FlowsRest.vue'
export { default as ItemsPanel } from './ItemsPanel.vue'
export { default as ServicesHead } from './ServicesHead.vue'
export { default as TrendHead } from './TrendHead.vue'
export { default as TrendRest } from './TrendRest.vue'
