import { APP_READY } from '../parameter-names.ts'

type Control = HTMLInputElement | HTMLSelectElement

const isControl = (target: Element): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

/** Signs of where the reader is: of each, the last counts. Elsewhere they ask for nothing: a mouse may just lie there. */
const PLACES = ['pointerover', 'focusin']
const TURNED_TO = '.chart, .tools, .task-list'

const KINDS = ['input', 'change', 'click', ...PLACES]

/** What was used, and what says it again once the app can answer. Null = the page alone answers that. */
const toAgain = (type: string, target: Element): readonly [Element | string, () => void] | null => {
  if (PLACES.includes(type))
    return target.closest(TURNED_TO) && [type, () => target.dispatchEvent(new Event(type, { bubbles: true }))]
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

/** Keeps what a reader chooses, types, presses or turns to before the app can answer, and says it again once it can. */
export const keepEarly = (): void => {
  // The last use of each counts, in the order of these.
  const early = new Map<Element | string, () => void>()
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
  }
  addEventListener(APP_READY, say, { once: true })
}
