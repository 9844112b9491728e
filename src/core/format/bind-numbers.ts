/** A Chinese title in which no line breaks between a number and the words around it: `8 项` stays together. */
export const bindNumbers = (text: string): string =>
  text.replace(/(?<=[\u4e00-\u9fff，：]) (?=\d)|(?<=\d%?) (?=[\u4e00-\u9fff])/g, '\u00a0')
