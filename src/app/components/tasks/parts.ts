/* The parts of the tasks page that are drawn from data, loaded together when the first of them is. */
export { default as PanelFoot } from '../panel/PanelFoot.vue'
export { default as RuleDetails } from '../display/RuleDetails.vue'
export { default as TaskList } from './TaskList.vue'
export { default as TasksHead } from './TasksHead.vue'
