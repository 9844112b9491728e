import { LOOK_PARAMETERS, PARAMETER_NAMES, VERSION_PARAMETER } from '../parameter-names.ts'
import { keepEarly } from './keep-early.ts'
import { loadApp } from './load-app.ts'

/*
 * Runs before the first paint, as one small classic script: puts the look that the address asks for on <html>,
 * keeps values back when the address asks for another view than the one in the page, lets every link keep the look, and
 * brings the app's modules: after the first paint, or at once where the reader waits for another view.
 */
const VIEW: readonly string[] = Object.values(PARAMETER_NAMES)

const root = document.documentElement
const asked = new URLSearchParams(location.search)

for (const [name, values] of Object.entries<readonly string[]>(LOOK_PARAMETERS)) {
  const value = asked.get(name)
  if (value !== null && values.includes(value)) root.dataset[name] = value
}
root.dataset['scripts'] = ''

const giveUp = (): void => {
  delete root.dataset['opening']
  if (root.dataset['asked'] === undefined) return
  delete root.dataset['asked']
  root.dataset['unanswered'] = ''
}

const isAsked = VIEW.some((name) => asked.has(name))
if (isAsked) root.dataset['asked'] = ''
const isOpening = asked.has(VERSION_PARAMETER)
if (isOpening) root.dataset['opening'] = ''
keepEarly()
if (document.currentScript instanceof HTMLScriptElement) loadApp(document.currentScript, isAsked || isOpening, giveUp)

/** Links as they were written, and as they were left: the look may change again before one is followed. */
const links = new WeakMap<HTMLAnchorElement, { readonly written: string; readonly left: string }>()

const keepLook = (event: Event): void => {
  const target = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(target instanceof HTMLAnchorElement) || target.origin !== location.origin) return
  const known = links.get(target)
  const written = known?.left === target.href ? known.written : target.href
  const address = new URL(written)
  const now = new URLSearchParams(location.search)
  const keep = [
    ...Object.keys(LOOK_PARAMETERS),
    ...(target.dataset['keepView'] === undefined ? [] : VIEW),
    ...(target.dataset['latest'] === undefined ? [VERSION_PARAMETER] : []),
  ]
  for (const name of keep) {
    const value = now.get(name)
    if (value !== null && !address.searchParams.has(name)) address.searchParams.set(name, value)
  }
  if (address.href !== target.href) target.href = address.href
  links.set(target, { written, left: target.href })
}
for (const kind of ['pointerdown', 'focusin', 'click', 'auxclick', 'contextmenu'])
  addEventListener(kind, keepLook, true)

const isOn = (look: string, value: string): boolean => {
  const now = root.dataset[look]
  if (look !== 'theme' || now !== undefined) return now === value
  return matchMedia('(prefers-color-scheme: dark)').matches === (value === 'dark')
}

const showSwitches = (): void => {
  for (const button of document.querySelectorAll<HTMLElement>('[data-look]')) {
    const { look = '', lookValue = '' } = button.dataset
    button.setAttribute('aria-pressed', String(isOn(look, lookValue)))
  }
}

const switchLook = (look: string, value: string): void => {
  const address = new URL(location.href)
  const wanted = isOn(look, value) ? (look === 'theme' ? 'light' : null) : value
  if (wanted === null) {
    delete root.dataset[look]
    address.searchParams.delete(look)
  } else {
    root.dataset[look] = wanted
    address.searchParams.set(look, wanted)
  }
  history.replaceState(history.state, '', address)
  showSwitches()
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showSwitches)
else showSwitches()
addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-look]') : null
  if (button) switchLook(button.dataset['look'] ?? '', button.dataset['lookValue'] ?? '')
})
addEventListener('beforeprint', () => {
  // Where a folder lies on this machine is not printed: the page's own place in it stands there already.
  if (location.protocol !== 'file:')
    for (const place of document.querySelectorAll('[data-print-address]')) place.textContent = location.href
  // Shanghai keeps UTC+8 all year.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (const place of document.querySelectorAll('[data-print-date]')) place.textContent = today
})
