/** Signs that steer a terminal or turn the reading of what follows around, but tab and line ends: part of a class. */
export const STEERING =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'

const EACH = new RegExp(`[${STEERING}]`, 'g')

/** The text with every sign that steers replaced by one that is seen: what files hold moves no terminal. */
export const toSeen = (text: string): string => text.replace(EACH, '\uFFFD')

/** JSON in which every sign that steers is escaped, so that it holds the same and moves no terminal. */
export const escapeSteering = (json: string): string =>
  json.replace(EACH, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
