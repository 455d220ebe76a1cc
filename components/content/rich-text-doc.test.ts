import { describe, expect, it } from 'vitest'
import type { RichText } from '@/lib/content/schema'
import { fromDoc, toDoc } from './rich-text-doc'

describe('a text in the editor', () => {
  it('comes back as it went in', () => {
    const content: RichText = [
      { kind: 'heading', level: 2, spans: [{ text: 'Hello {{name|there}}' }] },
      {
        kind: 'paragraph',
        spans: [
          { text: 'plain ' },
          { text: 'both', isBold: true, isItalic: true },
          { text: ' link\nin two lines', href: 'https://example.com/?a={{email}}' },
        ],
      },
      { kind: 'paragraph', spans: [] },
      { kind: 'list', isOrdered: false, items: [[{ text: 'one' }], [{ text: 'two', isBold: true }]] },
    ]
    expect(fromDoc(toDoc(content))).toEqual(content)
  })

  it('joins neighbours that look the same and keeps only what a mail can show', () => {
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'blockquote',
          content: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b', marks: [{ type: 'strike' }] },
          ],
        },
        { type: 'heading', attrs: { level: 6 }, content: [] },
      ],
    }
    expect(fromDoc(doc)).toEqual([
      { kind: 'paragraph', spans: [{ text: 'ab' }] },
      { kind: 'heading', level: 3, spans: [] },
    ])
  })
})
