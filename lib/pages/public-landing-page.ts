import { publicForm } from '@/lib/forms'
import type { ShownForm } from '@/lib/forms/schema'
import { notFound } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { type PageContent, pageContent, slugInput } from './schema'

/** Forms that stand in a page, by id; one that is not open is left out. */
export async function formsIn(ctx: TenantContext, { blocks }: PageContent): Promise<Record<string, ShownForm>> {
  const ids = blocks.flatMap((block) => (block.kind === 'form' && block.formId ? [block.formId] : []))
  const open = await ctx.db.form.findMany({
    where: { id: { in: ids }, isOpen: true },
    select: { id: true, slug: true },
  })
  const shown = await Promise.all(open.map(async ({ id, slug }) => [id, await publicForm(ctx, { slug })] as const))
  return Object.fromEntries(shown)
}

/** A published page with the forms that stand in it. @throws not_found */
export const publicLandingPage = query({
  name: 'pages.public-page',
  access: 'public',
  input: slugInput,
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.landingPage.findFirst({
      where: { slug: input.slug, publishedVersion: { not: null } },
      select: { id: true, slug: true, published: true },
    })
    if (!row) throw notFound('Page')
    const content = pageContent.parse(row.published)
    return { id: row.id, slug: row.slug, content, forms: await formsIn(ctx, content) }
  },
})
