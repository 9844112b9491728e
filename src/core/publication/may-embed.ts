import type { PagePayload } from './payload.ts'

/** Whether panels of a site may be shown by others: not the office's, nor those of a folder that has no address. */
export const mayEmbed = ({ marking, portable }: Pick<PagePayload, 'marking' | 'portable'>): boolean =>
  marking === undefined && portable === undefined
