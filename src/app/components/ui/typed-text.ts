/** What stands in the field or the choice that an event comes from; of anything else, nothing. */
export const typedText = ({ target }: Event): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ''
