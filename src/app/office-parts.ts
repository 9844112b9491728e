import type { Component, InjectionKey } from 'vue'

/** What only the office's site has on its pages, by page. Everybody's site is built without any code of it. */
export type OfficeParts = Readonly<Record<'task' | 'data', Component>>

/** Provided by the office's prerenderer alone. */
export const OFFICE_PARTS: InjectionKey<OfficeParts> = Symbol('office parts')
