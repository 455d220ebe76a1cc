import type { TenantContext } from '@/lib/operations'

/** Letters and digits of a title, for an address. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '') || 'article'

/** The slug of a title, numbered when another article of the company has it. */
export async function freeArticleSlug(ctx: TenantContext, title: string): Promise<string> {
  const wanted = slugOf(title)
  const taken = await ctx.db.helpArticle.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } })
  const known = new Set(taken.map((row) => row.slug))
  if (!known.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!known.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}
