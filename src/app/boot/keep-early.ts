import { APP_READY } from '../parameter-names.ts'

type Control = HTMLInputElement | HTMLSelectElement

const isControl = (target: Element): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

const KINDS = ['input', 'change', 'click'] as const

/** What says again, once the app can answer, what a reader did. Null = the page alone answers that. */
const toAgain = (type: string, target: Element): readonly [Element, () => void] | null => {
  if (type === 'click') {
    const button = target.closest('button')
    return button && [button, () => button.click()]
  }
  if (!isControl(target)) return null
  const { value } = target
  return [
    target,
    () => {
      target.value = value
      target.dispatchEvent(new Event(type, { bubbles: true }))
    },
  ]
}

/** What the reader points at and where the focus is, which came there when nobody listened. */
const sayPlace = (): void => {
  const pointed = [...document.querySelectorAll(':hover')].at(-1)
  pointed?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
}

/** Keeps what a reader chooses, types or presses before the app can answer, and says it again once it can. */
export const keepEarly = (): void => {
  // The last use of each counts, in the order of these.
  const early = new Map<Element, () => void>()
  const keep = ({ type, target }: Event): void => {
    const again = target instanceof Element ? toAgain(type, target) : null
    if (!again) return
    early.delete(again[0])
    early.set(...again)
  }
  for (const kind of KINDS) addEventListener(kind, keep, true)
  const say = (): void => {
    for (const kind of KINDS) removeEventListener(kind, keep, true)
    for (const again of early.values()) again()
    sayPlace()
  }
  addEventListener(APP_READY, say, { once: true })
}
