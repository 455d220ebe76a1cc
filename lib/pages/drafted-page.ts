import { type PageAnswer, type PageContent, pageContent } from './schema'

/** What no text of ours holds: a model may write anything. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()

/** A model's answer as a page: buttons lead nowhere until somebody says where. */
export function draftedPage({ title, description, blocks }: PageAnswer, formId: string | null): PageContent {
  const written = blocks.map(({ kind, heading, text, items }, at) => {
    const own = { id: `b${at + 1}`, kind, heading: clean(heading).slice(0, 200) }
    const entries = items.map((item) => ({
      heading: clean(item.heading).slice(0, 200),
      text: clean(item.text).slice(0, 5_000),
    }))
    if (kind === 'button') return { id: own.id, kind, label: own.heading.slice(0, 80) }
    if (kind === 'features' || kind === 'faq') return { ...own, items: entries }
    if (kind === 'form') return { ...own, text: clean(text), formId }
    return { ...own, text: clean(text) }
  })
  return pageContent.parse({
    title: clean(title).slice(0, 160),
    description: clean(description).slice(0, 300),
    blocks: written.filter((block) => !('items' in block) || block.items.length > 0),
  })
}
