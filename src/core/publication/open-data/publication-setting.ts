import * as v from 'valibot'

const address = v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/u))
/** Other addresses are made by putting a path behind it. */
const siteAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s?#/]+(?:\/[^\s?#]*)?$/u),
  v.transform((text) => (text.endsWith('/') ? text : `${text}/`)),
)
const words = v.pipe(v.string(), v.trim(), v.nonEmpty())

const schema = v.strictObject({
  publisher: v.nullable(words),
  publisherEn: v.nullable(words),
  homepage: v.nullable(siteAddress),
  licences: v.array(
    v.strictObject({
      name: v.nullable(v.pipe(v.string(), v.regex(/^[\w.-]+$/u))),
      title: words,
      titleEn: v.nullable(words),
      path: v.nullable(address),
    }),
  ),
})

/** What only the owner of the data can say of their publication. */
export interface PublicationSetting {
  /** Who publishes; null = not stated. */
  readonly publisher: string | null
  readonly publisherEn: string | null
  /**
   * Address under which the site is reached, with its last slash. Null = not stated: there is no sitemap then, and what
   * names other files names them by their path alone.
   */
  readonly homepage: string | null
  /** Licences, each with its short name (such as `CC-BY-4.0`), title and address; none = not stated. */
  readonly licences: readonly {
    readonly name: string | null
    readonly title: string
    readonly titleEn: string | null
    readonly path: string | null
  }[]
}

/** A setting in which nothing has been filled in. */
export const EMPTY_SETTING: PublicationSetting = { publisher: null, publisherEn: null, homepage: null, licences: [] }

/** The setting as the owner wrote it, or what is wrong with it, a line each: where, and what was found there. */
export const parsePublicationSetting = (
  value: unknown,
):
  | { readonly kind: 'parsed'; readonly setting: PublicationSetting }
  | { readonly kind: 'refused'; readonly faults: readonly string[] } => {
  const result = v.safeParse(schema, value)
  if (result.success) return { kind: 'parsed', setting: result.output }
  return {
    kind: 'refused',
    faults: result.issues.map((issue) => `${v.getDotPath(issue) ?? '/'}: ${issue.received}`),
  }
}
