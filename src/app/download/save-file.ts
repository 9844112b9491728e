/** Long enough for any browser to have taken the file. */
const KEPT_MS = 60_000

/** Hands a file to the browser's downloads. The link is never in the page, so nothing there sees the click. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
