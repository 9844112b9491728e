/** Plain http has no clipboard of the newer kind: what is selected is copied the old way. */
const copySelected = (source: Element): boolean => {
  getSelection()?.selectAllChildren(source)
  return document.execCommand('copy')
}

/** Copies the text that the button names, its addresses made whole. False = the browser refused. */
export const copyText = async (button: HTMLElement): Promise<boolean> => {
  const source = document.getElementById(button.dataset['copy'] ?? '')
  if (!source) return false
  for (const place of source.querySelectorAll<HTMLElement>('[data-absolute]'))
    place.textContent = new URL(place.dataset['absolute'] ?? '', document.baseURI).href
  const text = source.textContent.replace(/\s+/g, ' ').trim()
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(source)
  }
}
