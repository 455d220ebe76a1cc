import type { Prisma } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type PageContent, type PageView, pageContent } from './schema'

export const PAGE_FIELDS = {
  id: true,
  name: true,
  slug: true,
  content: true,
  version: true,
  publishedVersion: true,
  publishedAt: true,
  updatedAt: true,
} satisfies Prisma.LandingPageSelect

type Row = Prisma.LandingPageGetPayload<{ select: typeof PAGE_FIELDS }>

export const pageView = ({ content, publishedAt, updatedAt, ...row }: Row): PageView => ({
  ...row,
  content: pageContent.parse(content),
  publishedAt: publishedAt?.toISOString() ?? null,
  updatedAt: updatedAt.toISOString(),
})

/** @throws not_found */
export async function reachPage({ db }: Pick<TenantContext, 'db'>, pageId: string): Promise<Row> {
  const row = await db.landingPage.findFirst({ where: { id: pageId }, select: PAGE_FIELDS })
  if (!row) throw notFound('Page')
  return row
}

export const firstContent = (title: string): PageContent =>
  pageContent.parse({ title, blocks: [{ id: 'hero', kind: 'hero', heading: title }] })
