const IMAGE = /!\[([^\]]*)\]\([^)]*\)/g
const LINK = /\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g
const ADDRESS = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b(?:javascript|data|vbscript):)[^\s<>"'`\])}]*/gi
const BARE = /(?<![\w@/.])(?:[a-z0-9-]+\.)+[a-z]{2,24}\/[^\s<>"'`\])}]*/gi
const TAG = /<[!/?a-z][^>]*>/gi
const OPEN_TAG = /<(?=[!/?a-z])/gi

/** True for the host itself and what is below it. */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((each) => host === each || host.endsWith(`.${each}`))

function mayLink(address: string, allowed: readonly string[]): boolean {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  if (!URL.canParse(full)) return false
  const { protocol, hostname } = new URL(full)
  if (protocol === 'mailto:' || protocol === 'tel:') return true
  return (protocol === 'https:' || protocol === 'http:') && isAllowedHost(hostname, allowed)
}

/**
 * What may be shown of a model's answer: no HTML, no pictures, links to the allowed hosts alone. Words stay, addresses go.
 * Applied until nothing changes, since taking something out can put something together.
 */
export function cleanAnswer(text: string, allowed: readonly string[]): string {
  let clean = text
  for (let before = ''; before !== clean; ) {
    before = clean
    clean = clean
      .replace(IMAGE, (_, words: string) => words)
      .replace(/<((?:https?|mailto):[^\s>]+)>/gi, (_, address: string) => address)
      .replace(TAG, '')
      .replace(OPEN_TAG, '< ')
      .replace(LINK, (whole, words: string, address: string) => (mayLink(address, allowed) ? whole : words))
      .replace(ADDRESS, (address) => (mayLink(address, allowed) ? address : ''))
      .replace(BARE, (address) => (mayLink(address, allowed) ? address : ''))
  }
  return clean.replace(/[ \t]{2,}/g, ' ').trim()
}
