/** Counts of hazards in the order of the loop, as tables show them. */
export const HAZARD_COUNTS = ['found', 'waitsForRectification', 'waitsForAcceptance', 'accepted'] as const
