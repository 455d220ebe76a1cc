import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_request/or-not-found'
import { Link } from '@/components/ui/link'
import { publicArticle } from '@/lib/help'
import { dateFormat } from '@/lib/kernel/schema'
import { publicPage } from '../../../public-tenant'
import { ArticleList } from '../../_parts/article-link'

type Props = { params: Promise<{ tenant: string; slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await publicPage(params)
  const { article } = await orNotFound(publicArticle(ctx, { slug: (await params).slug }))
  return {
    title: article.title,
    description: article.summary,
    alternates: { canonical: `/help/${article.slug}` },
    openGraph: { title: article.title, description: article.summary, type: 'article' },
  }
}

const dayOf = (date: Date, { locale, timeZone }: { locale: string; timeZone: string }) =>
  dateFormat(locale, { dateStyle: 'long', timeZone }).format(date)

export default async function ArticlePage({ params }: Props) {
  const { ctx, tenant } = await publicPage(params)
  const [t, nav] = await Promise.all([getTranslations('public.help'), getTranslations('public.nav')])
  const { article, related } = await orNotFound(publicArticle(ctx, { slug: (await params).slug }))
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <nav aria-label={nav('trail')} className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <Link href="/help" className="inline-flex min-h-11 items-center rounded-sm hover:text-fg sm:min-h-0">
          {nav('helpCentre')}
        </Link>
        {article.category && (
          <>
            <span aria-hidden>/</span>
            <Link
              href={`/help/category/${article.category.slug}`}
              className="inline-flex min-h-11 items-center rounded-sm hover:text-fg sm:min-h-0"
            >
              {article.category.name}
            </Link>
          </>
        )}
      </nav>
      <article className="mt-4">
        <h1 dir="auto" className="text-balance font-heading font-semibold text-3xl text-fg">
          {article.title}
        </h1>
        <p className="mt-2 text-muted text-sm">
          {t.rich('updated', {
            date: dayOf(article.updatedAt, tenant),
            time: (date) => <time dateTime={article.updatedAt.toISOString()}>{date}</time>,
          })}
        </p>
        <div
          dir="auto"
          className="prose-brand mt-8"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by allow-list when it was saved
          dangerouslySetInnerHTML={{ __html: article.bodyHtml }}
        />
      </article>
      {related.length > 0 && (
        <section className="mt-14" aria-labelledby="related">
          <h2 id="related" className="font-heading font-semibold text-fg text-xl">
            {t('related')}
          </h2>
          <div className="mt-4">
            <ArticleList articles={related} />
          </div>
        </section>
      )}
    </div>
  )
}
