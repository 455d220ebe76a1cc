import type { Block, RichText, Span } from './email-blocks'
import type { Pen } from './pen'

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n')

/** A label with its address below, where it has one. */
const withLink = (pen: Pen, label: string, href: string): string => {
  const target = pen.href(href, 'text')
  return target === null ? pen.text(label) : `${pen.text(label)}:\n${target}`
}

const writeSpans = (pen: Pen, spans: readonly Span[]): string =>
  spans
    .map((span) => {
      const target = span.href === undefined ? null : pen.href(span.href, 'text')
      return target === null ? pen.text(span.text) : `${pen.text(span.text)} (${target})`
    })
    .join('')

const writeRichText = (pen: Pen, content: RichText): string =>
  paragraphs(
    content.map((part) => {
      if (part.kind !== 'list') return writeSpans(pen, part.spans)
      return part.items.map((item, at) => `${part.isOrdered ? `${at + 1}.` : '-'} ${writeSpans(pen, item)}`).join('\n')
    }),
  )

/** A block for readers of plain text. */
export function writeBlock(pen: Pen, block: Block): string {
  switch (block.kind) {
    case 'text':
      return writeRichText(pen, block.content)
    case 'image':
      return block.src === null || block.alt === '' ? '' : `[${withLink(pen, block.alt, block.href)}]`
    case 'button':
      return withLink(pen, block.label, block.href)
    case 'product':
      return paragraphs([
        [block.title, block.price].filter(Boolean).map(pen.text).join(' – '),
        pen.text(block.text),
        block.label === '' ? '' : withLink(pen, block.label, block.href),
      ])
    case 'divider':
      return block.look === 'line' ? '----' : ''
    case 'columns':
      return paragraphs(block.columns.flat().map((one) => writeBlock(pen, one)))
    case 'footer':
      return [
        '----',
        pen.text(block.address.trim() || pen.brand.footerText || pen.brand.companyName),
        ...(block.reason === '' ? [] : [pen.text(block.reason)]),
        `${pen.words.unsubscribe}: ${pen.slot({ slot: 'unsubscribe', form: 'text' })}`,
        `${pen.words.preferences}: ${pen.slot({ slot: 'preferences', form: 'text' })}`,
      ].join('\n')
  }
}

export const writeText = (pen: Pen, blocks: readonly Block[]): string =>
  `${paragraphs(blocks.map((block) => writeBlock(pen, block)))}\n`
