import { newBlock, newContent } from '@/lib/content/schema'

/** A mail that is ready to be sent, with a link. */
export const CONTENT = {
  ...newContent([
    {
      ...newBlock('text'),
      content: [{ kind: 'paragraph', spans: [{ text: 'Dear {{firstName|friend}}', href: 'https://shop.example/' }] }],
    },
  ]),
  subject: 'News for {{name|you}}',
  preheader: 'What is new',
}
