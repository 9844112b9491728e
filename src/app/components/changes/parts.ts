/* The parts of the page of changes that are drawn from data, loaded together when the first of them is. */
export { default as ChangeList } from './ChangeList.vue'
export { default as ChangeSummary } from './ChangeSummary.vue'
export { default as ChangesHead } from './ChangesHead.vue'
export { default as PlacesTable } from './PlacesTable.vue'
