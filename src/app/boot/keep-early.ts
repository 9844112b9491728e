import { ANSWERED, APP_READY } from '../parameter-names.ts'

type Control = HTMLInputElement | HTMLSelectElement

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

/** Keeps what a reader chooses, types or asks to download before the app can answer, and says it again once it can. */
export const keepEarly = (): void => {
  const early = new Map<Control, { readonly type: string; readonly value: string }>()
  const keep = ({ type, target }: Event): void => {
    if (isControl(target)) early.set(target, { type, value: target.value })
  }
  const pressed = new Set<HTMLElement>()
  const press = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>(ANSWERED) : null
    if (button) pressed.add(button)
  }
  addEventListener('input', keep, true)
  addEventListener('change', keep, true)
  addEventListener('click', press, true)
  const say = (): void => {
    removeEventListener('input', keep, true)
    removeEventListener('change', keep, true)
    removeEventListener('click', press, true)
    for (const [control, { type, value }] of early) {
      control.value = value
      control.dispatchEvent(new Event(type, { bubbles: true }))
    }
    for (const button of pressed) button.click()
  }
  addEventListener(APP_READY, say, { once: true })
}
