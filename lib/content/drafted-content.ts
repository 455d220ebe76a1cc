import type { DraftAnswer } from './draft-inputs'
import type { Block, EmailContent, RichText } from './email-blocks'
import { newBlock, newContent } from './new-content'

/** What no text of ours holds: a model may write anything. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()

/** A model's answer as a mail: neighbouring texts are one block, and its button leads to the company until somebody says where. */
export function draftedContent({ subjects, preheader, blocks }: DraftAnswer): EmailContent {
  const written: Block[] = []
  const addText = (part: RichText[number]) => {
    const last = written.at(-1)
    if (last?.kind === 'text') written[written.length - 1] = { ...last, content: [...last.content, part] }
    else written.push({ ...newBlock('text'), content: [part] })
  }
  for (const { kind, text, items } of blocks) {
    const words = clean(text)
    const points = items.map(clean).filter(Boolean)
    if (kind === 'button') {
      if (words) written.push({ ...newBlock('button'), label: words.slice(0, 120), href: '{{companyUrl}}/' })
    } else if (kind === 'list') {
      if (words) addText({ kind: 'paragraph', spans: [{ text: words }] })
      if (points.length) addText({ kind: 'list', isOrdered: false, items: points.map((point) => [{ text: point }]) })
    } else if (words) {
      const spans = [{ text: words }]
      addText(kind === 'heading' ? { kind: 'heading', level: 1, spans } : { kind: 'paragraph', spans })
    }
  }
  return {
    ...newContent(written),
    subject: clean(subjects[0] ?? '').slice(0, 300),
    preheader: clean(preheader).slice(0, 300),
  }
}
