import { marked } from 'marked'
import type sanitize from 'sanitize-html'
import { deferred } from '@/lib/kernel'

const sanitizeHtml = deferred<typeof sanitize>('sanitize-html')

const TAGS = [
  'h2',
  'h3',
  'h4',
  'p',
  'br',
  'hr',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  's',
  'u',
  'code',
  'pre',
  'blockquote',
  'a',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'img',
]

/** HTML that an article may hold: structure and text, links to http(s), mail and phone, images of the company's own files. */
export function cleanArticleHtml(html: string): string {
  return sanitizeHtml()(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: [] },
    allowProtocolRelative: false,
    exclusiveFilter: (frame) => frame.tag === 'img' && !/^\/files\/[\w-]+$/.test(frame.attribs.src ?? ''),
    transformTags: {
      h1: 'h2',
      h5: 'h4',
      h6: 'h4',
      b: 'strong',
      i: 'em',
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...(attribs.href ? { href: attribs.href } : {}), rel: 'noopener noreferrer' },
      }),
    },
  }).trim()
}

/** Markdown of a page as an article's body; its first heading is the title and is left out. */
export const articleHtmlOf = (markdown: string): string =>
  cleanArticleHtml(marked.parse(markdown.replace(/^\s*# .+\n+/, ''), { async: false, gfm: true }))

/** The words of an article, for search and summaries. */
export const articleText = (html: string): string =>
  sanitizeHtml()(html.replace(/<\/(p|li|h\d|td|th|tr|pre|blockquote)>|<br\s*\/?>/g, ' $&'), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
    .trim()

/** The first sentences of a text, at most `max` characters, ended at a sentence or a word. */
export function firstSentences(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max)
  const end = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '))
  return end > max / 3 ? head.slice(0, end + 1) : `${head.slice(0, head.lastIndexOf(' '))}…`
}
