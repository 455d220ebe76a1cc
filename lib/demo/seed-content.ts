import { createItem, listStarters } from '@/lib/content'
import { newBlock, newContent } from '@/lib/content/schema'
import type { TenantContext } from '@/lib/operations'

/** A template of the company's industry, a newsletter, and a closing that stands in both. */
export async function seedContent(ctx: TenantContext, companyName: string): Promise<void> {
  const closing = {
    ...newBlock('text'),
    content: [
      { kind: 'paragraph' as const, spans: [{ text: 'With kind regards,' }] },
      { kind: 'paragraph' as const, spans: [{ text: `The team of ${companyName} (demo)`, isBold: true }] },
    ],
  }
  const snippet = await createItem(ctx, { kind: 'snippet', name: 'Closing', content: newContent([closing]) })
  const starters = await listStarters(ctx, {})
  for (const { name, content } of starters.slice(0, 2)) {
    const footer = content.blocks.slice(-1)
    const signed = [{ ...closing, id: newBlock('text').id, snippetId: snippet.id }, ...footer]
    await createItem(ctx, {
      kind: 'template',
      name,
      folder: 'Newsletters',
      content: { ...content, blocks: [...content.blocks.slice(0, -1), ...signed] },
    })
  }
}
