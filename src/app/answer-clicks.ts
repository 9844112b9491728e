import type { PagePayload } from '../core/publication/payload.ts'

/** Buttons in prerendered HTML that the app answers. */
const ANSWERED = '[data-download], [data-copy], [data-embed]'

const act = async (button: HTMLElement, site: PagePayload): Promise<boolean> => {
  const { copy, embed } = button.dataset
  if (embed !== undefined) return (await import('./embed/embed-dialog.ts')).openEmbedDialog(button, site)
  return copy === undefined
    ? (await import('./download/download-panel.ts')).downloadPanel(button, site)
    : (await import('./copy-text.ts')).copyText(button)
}

const answer = async (button: HTMLElement, site: PagePayload): Promise<void> => {
  const said = button.parentElement?.querySelector('[role=status]')
  const say = (words = ''): void => void (said && (said.textContent = words))
  if (button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  say()
  try {
    const { done, nothing, failed } = button.dataset
    say((await act(button, site)) ? done : (nothing ?? failed))
  } catch {
    say(button.dataset['failed'])
  }
  button.ariaBusy = null
}

/** Works the buttons that save a panel's table, give the code that embeds it, or copy a text. They stand in prerendered HTML; their code comes at the first use. */
export const answerClicks = (site: PagePayload): void =>
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(ANSWERED) : null
    if (button) void answer(button, site)
  })
