const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

/** A long list draws the rows near the reader alone, and all of them on paper: it is read as it would be printed. */
export const withAllRows = async <T>(panel: ParentNode, read: () => T): Promise<T> => {
  if (!panel.querySelector('.windowed')) return read()
  dispatchEvent(new Event('beforeprint'))
  await nextFrame()
  try {
    return read()
  } finally {
    dispatchEvent(new Event('afterprint'))
  }
}
