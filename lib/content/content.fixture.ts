import type { MailBrand } from '@/lib/mail'
import { type Block, type EmailContent, newBlock, newContent } from './schema'

export const brand: MailBrand = {
  companyName: 'Müller & Söhne',
  homeUrl: 'https://mueller.example.com/',
  logoUrl: null,
  primary: '#ffe600',
  onPrimary: '#111111',
  look: 'line',
  headerText: 'Since 1921',
  footerText: 'Müller & Söhne\n1 Example Street',
}

export const PICTURE = '/files/018f3a3c-7b7a-7cc0-9d52-0c9f5a1b2c3d'

export const text = (words: string, href?: string): Block => ({
  ...newBlock('text'),
  content: [{ kind: 'paragraph', spans: [{ text: words, ...(href === undefined ? {} : { href }) }] }],
})

export const button = (href: string, label = 'Go on'): Block => ({ ...newBlock('button'), label, href })

export const mail = (blocks: Block[], subject = 'Hello {{firstName|there}}', preheader = 'News'): EmailContent => ({
  ...newContent(blocks),
  subject,
  preheader,
})

/** One of each kind, with variables wherever they may stand. */
export const everything: EmailContent = mail([
  {
    ...newBlock('text'),
    content: [
      { kind: 'heading', level: 1, spans: [{ text: 'Dear {{name|friend}} & all' }] },
      {
        kind: 'paragraph',
        spans: [
          { text: 'Read ', isBold: true },
          { text: 'more', isItalic: true, href: 'https://mueller.example.com/a?for={{email|}}&x=1#top' },
          { text: '\nor write', href: 'mailto:hello@mueller.example.com' },
        ],
      },
      { kind: 'list', isOrdered: true, items: [[{ text: 'One' }], [{ text: 'Two' }]] },
    ],
  },
  { ...newBlock('image'), src: PICTURE, alt: 'Our "shop"', href: 'https://mueller.example.com/shop' },
  button('{{companyUrl}}/start?plan={{field.plan|free}}', 'Start, {{firstName|you}}'),
  {
    ...newBlock('columns'),
    columns: [
      [{ ...newBlock('image'), src: PICTURE, alt: 'Left' }],
      [{ ...newBlock('button'), label: 'Right', href: 'https://mueller.example.com/right' }],
    ],
  },
  {
    ...newBlock('product'),
    src: PICTURE,
    alt: 'A bread',
    title: 'Bread <fresh>',
    price: '4,50 €',
    text: 'Baked today',
    label: 'Buy',
    href: 'https://mueller.example.com/bread',
  },
  newBlock('divider'),
])
