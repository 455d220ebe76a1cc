import { randomBytes } from 'node:crypto'
import { Marked, type Tokens } from 'marked'
import type sanitize from 'sanitize-html'
import { deferred } from '@/lib/kernel'
import { fillVariables } from './fill-variables'
import type { MailBrand } from './mail-brand'
import type { TemplateVariables } from './schema'

const sanitizeHtml = deferred<typeof sanitize>('sanitize-html')

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const TEXT = 'margin:0 0 16px;font-size:16px;line-height:24px;color:#1f2937;white-space:pre-line'
type Direction = 'ltr' | 'rtl'

/** Mail programs know no logical properties: the side on which a line starts is named. */
const styles = (brand: MailBrand, side: 'left' | 'right'): Readonly<Record<string, string>> => ({
  p: TEXT,
  ul: `margin:0 0 16px;padding-${side}:24px;font-size:16px;line-height:24px;color:#1f2937`,
  ol: `margin:0 0 16px;padding-${side}:24px;font-size:16px;line-height:24px;color:#1f2937`,
  h1: 'margin:0 0 16px;font-size:22px;line-height:28px;color:#111827',
  h2: 'margin:0 0 12px;font-size:18px;line-height:24px;color:#111827',
  h3: 'margin:0 0 8px;font-size:16px;line-height:24px;color:#111827',
  blockquote: `margin:0 0 16px;padding-${side}:12px;border-${side}:3px solid #e5e7eb;color:#4b5563`,
  hr: 'margin:24px 0;border:0;border-top:1px solid #e5e7eb',
  a: 'color:#1d4ed8;text-decoration:underline;word-break:break-word',
  'a.button': `display:inline-block;padding:12px 24px;border-radius:6px;background:${brand.primary};color:${brand.onPrimary};font-size:16px;font-weight:600;text-decoration:none`,
})

/** A paragraph that is nothing but a link is the mail's button. */
function markdown(): Marked {
  return new Marked({
    gfm: true,
    renderer: {
      paragraph({ tokens }: Tokens.Paragraph) {
        const [only] = tokens
        const inner = this.parser.parseInline(tokens)
        const isButton = tokens.length === 1 && only?.type === 'link' && only.raw.startsWith('[')
        return isButton ? `<p>${inner.replace('<a ', '<a class="button" ')}</p>\n` : `<p>${inner}</p>\n`
      },
      html: ({ text }) => escapeHtml(text),
      image: () => '',
    },
  })
}

/**
 * The company's Markdown as mail HTML by an allow-list. Values are put in after the Markdown has been read, so that a name
 * full of asterisks or tags stays a name; links are checked after that.
 */
export function renderBody(body: string, variables: TemplateVariables, brand: MailBrand, direction: Direction): string {
  const mark = `v${randomBytes(8).toString('hex')}x`
  const names: string[] = []
  const marked = fillVariables(body, (name) => `${mark}${names.push(name) - 1}z`)
  const html = markdown().parse(marked, { async: false })
  const filled = html.replace(new RegExp(`${mark}(\\d+)z`, 'g'), (_, index: string) =>
    escapeHtml(variables[names[Number(index)] ?? ''] ?? ''),
  )
  const style = styles(brand, direction === 'rtl' ? 'right' : 'left')
  return sanitizeHtml()(filled, {
    allowedTags: [
      'p',
      'a',
      'strong',
      'em',
      'del',
      'ul',
      'ol',
      'li',
      'h1',
      'h2',
      'h3',
      'blockquote',
      'br',
      'hr',
      'code',
    ],
    allowedAttributes: { '*': ['style'], a: ['href', 'style'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, attributes) => {
        const look = style[attributes.class === 'button' && tagName === 'a' ? 'a.button' : tagName]
        const attribs: Record<string, string> = attributes.href ? { href: attributes.href } : {}
        if (look) attribs.style = look
        return { tagName, attribs }
      },
    },
  })
}

/** The same for readers of plain text: links show their address. */
export function renderText(body: string, variables: TemplateVariables): string {
  const links = body.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label: string, url: string) => `${label}:\n${url}`)
  return fillVariables(links.replace(/\*\*(.+?)\*\*/g, '$1'), (name) => variables[name]).trim()
}
