import { deferred } from '@/lib/kernel'

const markup = deferred<typeof import('htmlparser2')>('htmlparser2')

const UNSAID: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
])
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote div dl dt dd footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const LARGEST = 2_000_000

/** What a mail's HTML says, line by line, and where its links lead. Quotes begin with `>`; pictures are left out. */
export function htmlText(html: string): string {
  let [text, unsaid, quotes] = ['', 0, 0]
  const links: { href: string; from: number }[] = []
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const say = (words: string) => {
    if (words.trim() !== '' && quotes > 0 && (text === '' || text.endsWith('\n'))) text += `${'>'.repeat(quotes)} `
    text += words
  }
  const parser = new (markup().Parser)({
    onopentag(name, { href = '' }) {
      if (UNSAID.has(name)) unsaid += 1
      if (name === 'br') text += '\n'
      if (BLOCKS.has(name)) breakLine()
      if (name === 'blockquote') quotes += 1
      if (name === 'a') links.push({ href, from: text.length })
    },
    ontext(words) {
      if (unsaid > 0) return
      const line = words.replace(/\s+/g, ' ')
      say(text === '' || text.endsWith('\n') ? line.trimStart() : line)
    },
    onclosetag(name) {
      if (UNSAID.has(name)) unsaid = Math.max(0, unsaid - 1)
      if (name === 'blockquote') quotes = Math.max(0, quotes - 1)
      if (name === 'p') text = `${text.trimEnd()}\n\n`
      else if (BLOCKS.has(name)) breakLine()
      if (name !== 'a') return
      const link = links.pop()
      const words = link && text.slice(link.from).trim()
      if (link && words && /^https?:/i.test(link.href) && !words.includes(link.href)) text += ` (${link.href})`
    },
  })
  parser.end(html.slice(0, LARGEST))
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
