import { listCategories, publishedSlugs } from '@/lib/help'
import { publishedPages } from '@/lib/pages'
import { tenantUrl } from '@/lib/tenancy'
import { publicPage, type TenantParams } from '../public-tenant'

export const dynamic = 'force-dynamic'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export async function GET(_request: Request, { params }: TenantParams): Promise<Response> {
  const { tenant, ctx } = await publicPage(params)
  const [articles, categories, landing] = await Promise.all([
    publishedSlugs(ctx, {}),
    listCategories(ctx, {}),
    publishedPages(ctx, {}),
  ])
  const pages = [
    { path: '/', at: null },
    { path: '/help', at: null },
    ...categories
      .filter((category) => category.articles > 0)
      .map(({ slug }) => ({ path: `/help/category/${slug}`, at: null })),
    ...landing.map(({ slug, publishedAt }) => ({ path: `/p/${slug}`, at: publishedAt })),
    ...articles.map((article) => ({ path: `/help/${article.slug}`, at: article.updatedAt })),
  ]
  const entries = pages.map(
    ({ path, at }) =>
      `<url><loc>${escaped(tenantUrl(tenant, path))}</loc>${at ? `<lastmod>${at.toISOString()}</lastmod>` : ''}</url>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
