import { type EmailContent, emailContent, newBlock, newContent } from '@/lib/content/schema'
import type { ContentOf } from './draft-content'

type Written = EmailContent['blocks'][number]
type Part = Extract<Written, { kind: 'text' }>['content'][number]

/** Line breaks that no single line of a mail holds. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A draft as a mail: neighbouring texts are one block, and its button leads to the company until somebody says where. */
export function draftedMail({ subjects, preheader, blocks }: ContentOf<'email'>, subject = 0): EmailContent {
  const written: Written[] = []
  const addText = (part: Part) => {
    const last = written.at(-1)
    if (last?.kind === 'text') written[written.length - 1] = { ...last, content: [...last.content, part] }
    else written.push({ ...newBlock('text'), content: [part] })
  }
  for (const { kind, text, items } of blocks) {
    const words = inOneLine(text)
    const points = items.map(inOneLine).filter(Boolean)
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
  return emailContent.parse({
    ...newContent(written),
    subject: inOneLine(subjects[subject] ?? subjects[0] ?? '').slice(0, 300),
    preheader: inOneLine(preheader).slice(0, 300),
  })
}
