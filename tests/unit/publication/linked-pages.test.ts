import { describe, expect, it } from 'vitest'
import { listLinkedPages } from '../../../src/core/publication/linked-pages.ts'

describe('the pages that a page of a long list links', () => {
  it.each([
    [1, 1, [1]],
    [2, 3, [1, 2, 3]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [1, 50, [1, 2, 3, 11, 50]],
    [20, 50, [1, 10, 18, 19, 20, 21, 22, 30, 50]],
    [50, 50, [1, 40, 48, 49, 50]],
    [216, 430, [1, 116, 206, 214, 215, 216, 217, 218, 226, 316, 430]],
  ])('of page %i of %i', (page, pages, linked) => {
    expect(listLinkedPages({ page, pages })).toEqual(linked)
  })

  it('lead from any to any other in a few steps', () => {
    const pages = 430
    for (const start of [1, 216, 430]) {
      const reached = new Set([start])
      let steps = 0
      for (let next = [start]; next.length > 0; steps += 1) {
        next = [...new Set(next.flatMap((page) => listLinkedPages({ page, pages })))].filter(
          (page) => !reached.has(page),
        )
        for (const page of next) reached.add(page)
      }
      expect(reached.size).toBe(pages)
      expect(steps).toBeLessThan(12)
    }
  })
})
