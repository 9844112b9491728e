import { markSample } from '../../core/format/findings/voice.ts'
import { EMBED_WORDS } from '../../core/format/ui/embed.ts'
import { PANEL_NAMES, PANELS } from '../../core/publication/panels.ts'
import type { PagePayload } from '../../core/publication/payload.ts'
import { toLatestPeriod } from '../site.ts'
import { createBanner, tellOpened } from '../versions/version-banner.ts'
import { toEmbedAddress, toEmbedCode, toFrameHeight } from './embed-code.ts'
import type { EmbedChoice } from './embed-code.ts'
import './embed-dialog.css'
import { measureFrame } from './measure-frame.ts'

type Site = Pick<PagePayload, 'locale' | 'id' | 'root' | 'version' | 'sample' | 'periods' | 'portable'>

const CODE = 'embed-code'

const create = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  cells: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), cells)
  element.append(...children)
  return element
}

/** Radio buttons under a heading; the first is chosen. */
const createChoice = (name: string, heading: string, options: readonly (readonly [string, string])[]): HTMLElement =>
  create('fieldset', {}, [
    create('legend', { textContent: heading }),
    ...options.map(([value, words], index) =>
      create('label', {}, [create('input', { type: 'radio', name, value, checked: index === 0 }), words]),
    ),
  ])

/** The title, and beside it what closes the dialog. */
const createHead = (words: (typeof EMBED_WORDS)['zh']): HTMLElement =>
  create('div', { className: 'embed-head' }, [
    create('h2', { id: 'embed-title', textContent: words.title }),
    create('button', { textContent: words.close, value: 'close' }),
  ])

/** The button that `answerClicks` works as it does those of the page. */
const createCopy = (words: (typeof EMBED_WORDS)['zh']): HTMLElement => {
  const button = create('button', { type: 'button', textContent: words.copy })
  Object.assign(button.dataset, { copy: CODE, done: words.copied, failed: words.notCopied })
  const status = create('span')
  status.setAttribute('role', 'status')
  return create('p', { className: 'embed-copy' }, [button, status])
}

/** It is taken out of the page as soon as it is closed. */
const createDialog = (form: HTMLFormElement): HTMLDialogElement => {
  const dialog = create('dialog', { className: 'embed-dialog' }, [form])
  dialog.setAttribute('aria-labelledby', 'embed-title')
  dialog.addEventListener('close', () => dialog.remove())
  return dialog
}

/** What a version says above the panel once it is not the latest any more: a frame that is frozen to it has room for it. */
const toLaterBanner = (site: Site): HTMLElement => {
  const { end } = toLatestPeriod(site)
  const entry = { version: site.version, releasedOn: end, asOf: end, correctedSince: 1 }
  return createBanner(...tellOpened(site, entry, site.root))
}

/** The title of a frame. A finding is of one version: in a frame that goes on changing it would soon be wrong. */
const toTitle = ({ panel, version }: EmbedChoice, finding: string, site: Site): string =>
  version === null ? markSample(site, PANELS[panel].name[site.locale]) : finding

/** Opens the dialog that gives the code of that button's panel, live or frozen. False = it has none. */
export const openEmbedDialog = (button: HTMLElement, site: Site): boolean => {
  const panel = PANEL_NAMES.find((name) => name === button.dataset['embed'])
  if (!panel) return false
  const words = EMBED_WORDS[site.locale]
  const finding = button.closest('section')?.querySelector('h2')?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  const code = create('code', { id: CODE, tabIndex: 0 })
  const frame = create('iframe', { title: words.preview, className: 'embed-preview' })
  const form = create('form', { method: 'dialog' }, [
    createHead(words),
    create('p', { textContent: words.lede }),
    createChoice('data', words.data, [
      ['live', words.live],
      ['frozen', words.frozen(site.version)],
    ]),
    createChoice('look', words.look, Object.entries(words.looks)),
    create('h3', { textContent: words.code }),
    create('pre', {}, [code]),
    createCopy(words),
    create('h3', { textContent: words.preview }),
    create('div', { className: 'embed-place' }, [frame]),
  ])
  const dialog = createDialog(form)

  const readChoice = (): EmbedChoice => {
    const chosen = new FormData(form)
    const look = chosen.get('look')
    return {
      panel,
      version: chosen.get('data') === 'frozen' ? site.version : null,
      theme: look === 'light' || look === 'dark' ? look : null,
    }
  }
  let asked = 0
  const show = async (): Promise<void> => {
    const mine = (asked += 1)
    const base = new URL(site.root, document.baseURI).href
    const choice = readChoice()
    const address = toEmbedAddress(choice, { ...site, site: base, search: location.search })
    code.textContent = words.measuring
    const heights = await measureFrame(frame, address, choice.version === null ? null : toLaterBanner(site))
    if (mine !== asked) return
    frame.style.height = toFrameHeight(heights)
    code.textContent = toEmbedCode(address, toTitle(choice, finding, site), heights)
  }
  form.addEventListener('change', () => void show())
  document.body.append(dialog)
  dialog.showModal()
  void show()
  return true
}
