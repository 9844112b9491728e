/** How far links lead from a page, besides to the first and the last. */
const STEPS = [1, 2, 10, 100, 1000] as const
/** So many pages are all linked. */
const FEW = 9

/**
 * The pages of a long list that one of them links, itself included, ascending from 1.
 *
 * Their number does not grow with that of the pages, and from each page every other is a few links away.
 */
export const listLinkedPages = ({ page, pages }: { readonly page: number; readonly pages: number }): number[] => {
  const near = STEPS.flatMap((step) => [page - step, page + step])
  const all = Array.from({ length: Math.min(pages, FEW) }, (_, place) => place + 1)
  const linked = pages <= FEW ? all : [1, page, pages, ...near.filter((each) => each > 1 && each < pages)]
  return [...new Set(linked)].sort((a, b) => a - b)
}
