import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button-link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getArticle, listCategories } from '@/lib/help'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { ArticleEditor } from './article-editor'

export const generateMetadata = titled('articles.title')

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('articles:read')
  const { id } = await params
  if (!isUuid(id)) notFound()
  const [article, categories] = await Promise.all([orNotFound(getArticle(ctx, { id })), listCategories(ctx, {})])
  const t = await getTranslations('articles')
  const isPublished = article.status === 'published'
  return (
    <Page>
      <PageHeader
        title={article.title}
        badge={
          <Badge tone={isPublished ? 'success' : 'neutral'}>
            {t(isPublished ? 'status.published' : 'status.draft')}
          </Badge>
        }
        description={article.sourcePage?.url ? t('draftedFrom', { url: article.sourcePage.url }) : undefined}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('list'), href: '/dashboard/articles' }]} />}
        actions={
          isPublished ? (
            <ButtonLink href={`/help/${article.slug}`} target="_blank">
              {t('view')}
            </ButtonLink>
          ) : null
        }
      />
      <ArticleEditor
        article={{
          id,
          version: article.version,
          title: article.title,
          slug: article.slug,
          summary: article.summary,
          categoryId: article.categoryId,
          bodyHtml: article.bodyHtml,
          isFeatured: article.isFeatured,
          isPublished,
        }}
        categories={categories.map(({ id: value, name }) => ({ value, label: name }))}
        isReadOnly={!can(ctx.actor, 'articles:write')}
        mayDelete={can(ctx.actor, 'articles:delete')}
      />
    </Page>
  )
}
