import type { RegionCode } from '../analysis/types.ts'
import type { Status } from '../model/status.ts'

/** Colours are names only: theme, contrast and print decide in CSS what they look like. */
export const INK = 'var(--ink)'
export const MUTED = 'var(--muted)'
export const LINE = 'var(--line)'
export const GROUND = 'var(--ground)'
export const PAPER = 'var(--paper)'
export const ACCENT = 'var(--accent)'

/** Colour of a province. */
export const regionColour = (code: RegionCode): string => `var(--region-${code.replace(/[^0-9]/g, '')})`

/** Colour of a status; never without its shape or word. */
export const statusColour = (status: Status): string => `var(--status-${status})`

/** What a bar has not reached. */
export const TRACK = 'var(--track)'
