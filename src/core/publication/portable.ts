/*
 * A portable site is a folder that is opened without a server. From `file:` a page can load scripts and nothing else, so
 * that every text it may ask for stands beside its file once more, as a script which leaves it in one global object.
 */

/** Name of the global object in which scripts leave texts, by name. */
export const PORTABLE_TEXTS = 'portableTexts'

/** Where the script of a file is. */
export const toTextScriptPath = (path: string): string => `${path}.js`

/** A script that leaves a text under its name. */
export const toTextScript = (name: string, text: string): string =>
  `(self.${PORTABLE_TEXTS}??={})[${JSON.stringify(name)}]=${JSON.stringify(text)}\n`

/** What a page of a portable site may load: files of its folder, and what it makes itself; nothing of any network. */
export const PORTABLE_POLICY = [
  "default-src 'none'",
  "script-src 'self' file: blob:",
  'worker-src blob:',
  "style-src 'self' file:",
  'frame-src blob:',
  "img-src 'self' file: data:",
  "font-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
