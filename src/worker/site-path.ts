/** A path below the root of an address; null = it is elsewhere. `scope` = address of the root. */
export const toSitePath = (address: string, scope: string): string | null => {
  const { origin, pathname } = new URL(address)
  const root = new URL(scope)
  return origin === root.origin && pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : null
}
