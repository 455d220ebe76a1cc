import type { MailLanguage } from '@/lib/mail/schema'
import type { Block, EmailContent, RichText } from './email-blocks'
import { newBlock, newContent } from './new-content'

/** The words of a mail to begin with; `{{…}}` are those of every content. */
export type StarterWords = {
  name: string
  subject: string
  preheader: string
  title: string
  text: readonly string[]
  /** Short points below the text. */
  points?: readonly string[]
  button: string
}

export type Starter = {
  id: string
  /** As `lib/presets` calls them; null is for every company. */
  industry: string | null
  /** What stands in it besides its words. */
  shape: 'letter' | 'news' | 'offer' | 'product'
  words: Readonly<Record<MailLanguage, StarterWords>>
}

const paragraph = (text: string): RichText[number] => ({ kind: 'paragraph', spans: [{ text }] })
const text = (content: RichText): Block => ({ ...newBlock('text'), content })
const button = (label: string): Block => ({ ...newBlock('button'), label, href: '{{companyUrl}}/' })

const GREETING: Readonly<Record<MailLanguage, string>> = {
  en: 'Hello {{firstName|there}},',
  de: 'Guten Tag {{name|zusammen}},',
  ar: 'مرحبًا {{firstName|بك}}،',
}

/** A starter as a mail of its own: its blocks are new each time. */
export function contentOf({ shape, words }: Starter, language: MailLanguage): EmailContent {
  const { subject, preheader, title, text: lines, points = [], button: label } = words[language]
  const body = text([
    { kind: 'heading', level: 1, spans: [{ text: title }] },
    paragraph(GREETING[language]),
    ...lines.map(paragraph),
    ...(points.length
      ? [{ kind: 'list', isOrdered: false, items: points.map((point) => [{ text: point }]) } as const]
      : []),
  ])
  const picture = newBlock('image')
  const parts: Readonly<Record<Starter['shape'], Block[]>> = {
    letter: [body, button(label)],
    news: [picture, body, button(label), newBlock('divider'), newBlock('columns')],
    offer: [{ ...picture }, { ...body, align: 'center' } as Block, { ...button(label), isWide: true } as Block],
    product: [body, newBlock('product'), newBlock('product'), button(label)],
  }
  return { ...newContent(parts[shape]), subject, preheader }
}
