const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** The topic that a text touches: its words stand there, each as a word or the beginning of one, in their order. */
export function touchedTopic(text: string, topics: readonly string[]): string | null {
  const said = plain(text)
  return topics.find((topic) => plain(topic).trim() !== '' && said.includes(plain(topic).trimEnd())) ?? null
}
