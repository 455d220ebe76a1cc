import type { Alignment, RichText, Span } from './email-blocks'
import type { Pen } from './pen'

export const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const HEADING = {
  1: 'font-size:26px;line-height:34px;font-weight:700',
  2: 'font-size:20px;line-height:28px;font-weight:700',
  3: 'font-size:17px;line-height:24px;font-weight:700',
} as const

/** The side on which a line begins is named, since mail programs know no logical one. */
export const alignOf = (pen: Pen, align: Alignment): string =>
  align === 'center' ? 'center' : align === 'start' ? pen.start : pen.end

/** Colours of the text around: the dark scheme replaces those that the company did not choose itself. */
export type Ink = { ink: string; strong: string; isOwn: boolean }

function drawSpan(pen: Pen, span: Span, ink: Ink): string {
  const bold = span.isBold ? `<strong>${pen.html(span.text)}</strong>` : pen.html(span.text)
  const drawn = span.isItalic ? `<em>${bold}</em>` : bold
  const href = span.href === undefined ? null : pen.href(span.href, 'html')
  if (href === null) return drawn
  const [color, name] = ink.isOwn ? [ink.ink, ''] : [pen.link.light, ' class="link"']
  return `<a href="${href}"${name} style="color:${color};text-decoration:underline">${drawn}</a>`
}

const drawSpans = (pen: Pen, spans: readonly Span[], ink: Ink): string =>
  spans.map((span) => drawSpan(pen, span, ink)).join('')

export function drawRichText(pen: Pen, content: RichText, align: Alignment, ink: Ink): string {
  const dark = (name: 'ink' | 'strong') => (ink.isOwn ? '' : ` class="${name}"`)
  const side = alignOf(pen, align)
  const last = content.length - 1
  return content
    .map((part, at) => {
      const below = at === last ? 0 : part.kind === 'heading' ? 8 : 16
      if (part.kind === 'heading') {
        const style = `margin:0 0 ${below}px;${HEADING[part.level]};color:${ink.strong};text-align:${side}`
        return `<h${part.level}${dark('strong')} style="${style}">${drawSpans(pen, part.spans, ink)}</h${part.level}>`
      }
      const text = `font-size:16px;line-height:25px;color:${ink.ink};text-align:${side}`
      if (part.kind === 'paragraph') {
        const drawn = drawSpans(pen, part.spans, ink)
        return `<p${dark('ink')} style="margin:0 0 ${below}px;${text}">${drawn === '' ? '&#160;' : drawn}</p>`
      }
      const tag = part.isOrdered ? 'ol' : 'ul'
      const items = part.items
        .map((item) => `<li${dark('ink')} style="margin:0 0 4px;color:${ink.ink}">${drawSpans(pen, item, ink)}</li>`)
        .join('')
      return `<${tag}${dark('ink')} style="margin:0 0 ${below}px;padding-${pen.start}:24px;padding-${pen.end}:0;${text}">${items}</${tag}>`
    })
    .join('')
}
