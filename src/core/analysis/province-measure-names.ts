/** By what the provinces are measured, and by which of these they may be put in order. */
export const PROVINCE_MEASURES = ['status', 'progress', 'gap', 'returns', 'acceptance'] as const
export type ProvinceMeasure = (typeof PROVINCE_MEASURES)[number]
