import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_request/or-not-found'
import { Link } from '@/components/ui/link'
import { publicCategory } from '@/lib/help'
import { publicPage } from '../../../../public-tenant'
import { ArticleList } from '../../../_parts/article-link'

type Props = { params: Promise<{ tenant: string; slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await publicPage(params)
  const { category } = await orNotFound(publicCategory(ctx, { slug: (await params).slug }))
  return { title: category.name, description: category.description }
}

export default async function CategoryPage({ params }: Props) {
  const { ctx } = await publicPage(params)
  const [t, nav] = await Promise.all([getTranslations('public.help'), getTranslations('public.nav')])
  const { category, articles } = await orNotFound(publicCategory(ctx, { slug: (await params).slug }))
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <nav aria-label={nav('trail')} className="text-muted text-sm">
        <Link href="/help" className="inline-flex min-h-11 items-center rounded-sm hover:text-fg sm:min-h-0">
          {nav('helpCentre')}
        </Link>
      </nav>
      <h1 dir="auto" className="mt-4 font-heading font-semibold text-3xl text-fg">
        {category.name}
      </h1>
      {category.description && (
        <p dir="auto" className="mt-2 text-muted">
          {category.description}
        </p>
      )}
      <div className="mt-8">
        {articles.length > 0 ? <ArticleList articles={articles} /> : <p className="text-muted">{t('noneHere')}</p>}
      </div>
    </div>
  )
}
