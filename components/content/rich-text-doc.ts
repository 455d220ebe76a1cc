import type { JSONContent } from '@tiptap/react'
import type { RichText, Span } from '@/lib/content/schema'

const toNodes = (spans: readonly Span[]): JSONContent[] =>
  spans.flatMap((span) => {
    const marks = [
      ...(span.isBold ? [{ type: 'bold' }] : []),
      ...(span.isItalic ? [{ type: 'italic' }] : []),
      ...(span.href === undefined ? [] : [{ type: 'link', attrs: { href: span.href } }]),
    ]
    return span.text
      .split('\n')
      .flatMap((text, at): JSONContent[] => [
        ...(at > 0 ? [{ type: 'hardBreak' }] : []),
        ...(text === '' ? [] : [{ type: 'text', text, ...(marks.length ? { marks } : {}) }]),
      ])
  })

/** As the editor takes it. */
export const toDoc = (content: RichText): JSONContent => ({
  type: 'doc',
  content: content.map((part): JSONContent => {
    if (part.kind === 'paragraph') return { type: 'paragraph', content: toNodes(part.spans) }
    if (part.kind === 'heading') return { type: 'heading', attrs: { level: part.level }, content: toNodes(part.spans) }
    return {
      type: part.isOrdered ? 'orderedList' : 'bulletList',
      content: part.items.map((item) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: toNodes(item) }],
      })),
    }
  }),
})

const isAlike = (one: Span, other: Span): boolean =>
  Boolean(one.isBold) === Boolean(other.isBold) &&
  Boolean(one.isItalic) === Boolean(other.isItalic) &&
  one.href === other.href

function toSpans(nodes: readonly JSONContent[]): Span[] {
  const spans: Span[] = []
  for (const node of nodes) {
    const before = spans.at(-1)
    if (node.type === 'hardBreak') {
      if (before) spans[spans.length - 1] = { ...before, text: `${before.text}\n` }
      else spans.push({ text: '\n' })
      continue
    }
    const mark = (type: string) => node.marks?.find((one) => one.type === type)
    const href: unknown = mark('link')?.attrs?.href
    const span: Span = {
      text: node.text ?? '',
      ...(mark('bold') ? { isBold: true } : {}),
      ...(mark('italic') ? { isItalic: true } : {}),
      ...(typeof href === 'string' ? { href } : {}),
    }
    if (before && isAlike(before, span)) spans[spans.length - 1] = { ...before, text: before.text + span.text }
    else spans.push(span)
  }
  return spans
}

const headingLevel = (level: unknown): 1 | 2 | 3 => (level === 1 || level === 2 ? level : 3)

/** What the editor holds, as it is kept; what a mail cannot show becomes its text. */
export function fromDoc(doc: JSONContent): RichText {
  return (doc.content ?? []).map((node): RichText[number] => {
    if (node.type === 'heading')
      return { kind: 'heading', level: headingLevel(node.attrs?.level), spans: toSpans(node.content ?? []) }
    if (node.type === 'orderedList' || node.type === 'bulletList') {
      const items = (node.content ?? []).map((item) =>
        toSpans((item.content ?? []).flatMap((part) => part.content ?? [])),
      )
      return { kind: 'list', isOrdered: node.type === 'orderedList', items: items.length ? items : [[]] }
    }
    return { kind: 'paragraph', spans: toSpans(node.content ?? []) }
  })
}
