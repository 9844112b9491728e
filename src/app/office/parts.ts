import type { OfficeParts } from '../office-parts.ts'
import OfficeReceived from './OfficeReceived.vue'
import OfficeTask from './OfficeTask.vue'

/** What only the office's site has. */
export const parts: OfficeParts = { task: OfficeTask, data: OfficeReceived }
