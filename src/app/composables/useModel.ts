import { computed, inject } from 'vue'
import type { ComputedRef } from 'vue'
import type { Voice } from '../../core/format/findings/voice.ts'
import type { Place } from '../../core/format/places.ts'
import type { PrintedPage } from '../../core/publication/printed-page.ts'
import { PRINTED, useSite } from '../site.ts'
import type { ViewModel } from '../site.ts'
import { useStanding } from './useStanding.ts'

/** The view that parts of a page draw: the one that was read, else the one that is being prerendered. */
export const useModel = (): ComputedRef<ViewModel> => {
  const standing = useStanding()
  const printed = inject(PRINTED, null)
  return computed(() => {
    const model = standing.value.model ?? printed
    if (!model) throw new Error('a part was drawn before its view was read')
    return model
  })
}

/** What only the prerendered HTML holds. Throws in the browser, where nothing may ask for it. */
export const usePrinted = (): PrintedPage => {
  const printed = inject(PRINTED)
  if (!printed) throw new Error('this part is drawn when the page is prerendered, and only then')
  return printed
}

/** Language and sample mark of every sentence on the page, and the provinces that sentences name. */
export const useVoice = (): { readonly voice: Voice; readonly places: readonly Place[] } => {
  const site = useSite()
  return { voice: { locale: site.locale, sample: site.sample }, places: site.regions }
}

/** The part of the task list that a prerendered page holds; empty in the browser, where all of them are drawn. */
export const usePrintedRange = (): { readonly from?: number; readonly to?: number } => {
  const printed = inject(PRINTED, null)
  return printed ? { from: printed.range.from, to: printed.range.to } : {}
}
