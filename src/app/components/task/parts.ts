/* The parts of a task's page that are drawn from data, loaded together when the first of them is. */
export { default as PanelFoot } from '../panel/PanelFoot.vue'
export { default as TaskStanding } from './TaskStanding.vue'
