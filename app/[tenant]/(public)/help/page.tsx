import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { featuredArticles, listCategories } from '@/lib/help'
import { publicPage, type TenantParams } from '../../public-tenant'
import { ArticleList } from '../_parts/article-link'
import { CategoryCard } from '../_parts/category-card'
import { HelpSearch } from '../_parts/help-search'

export async function generateMetadata({ params }: TenantParams): Promise<Metadata> {
  await publicPage(params)
  return { title: (await getTranslations('public.nav'))('helpCentre') }
}

export default async function HelpPage({ params }: TenantParams) {
  const { brand, ctx } = await publicPage(params)
  const [t, nav, home] = await Promise.all([
    getTranslations('public.help'),
    getTranslations('public.nav'),
    getTranslations('public.home'),
  ])
  const [categories, featured] = await Promise.all([listCategories(ctx, {}), featuredArticles(ctx, { limit: 8 })])
  const filled = categories.filter((category) => category.articles > 0)
  return (
    <>
      <section className="border-line-subtle border-b bg-surface">
        <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6">
          <h1 className="font-heading font-semibold text-3xl text-fg">{nav('helpCentre')}</h1>
          <p className="mt-2 text-muted">{t('answersFrom', { company: brand.name })}</p>
          <div className="mt-6">
            <HelpSearch label={t('search')} />
          </div>
        </div>
      </section>
      <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6">
        {filled.length > 0 ? (
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {filled.map((category) => (
              <CategoryCard key={category.id} category={category} />
            ))}
          </div>
        ) : (
          <p className="text-muted">{t('none')}</p>
        )}
        {featured.length > 0 && (
          <section className="mt-12" aria-labelledby="popular">
            <h2 id="popular" className="font-heading font-semibold text-fg text-xl">
              {home('goodToKnow')}
            </h2>
            <div className="mt-4">
              <ArticleList articles={featured} />
            </div>
          </section>
        )}
      </div>
    </>
  )
}
