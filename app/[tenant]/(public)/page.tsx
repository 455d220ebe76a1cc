import { getTranslations } from 'next-intl/server'
import { buttonVariants } from '@/components/ui/button-variants'
import { Spinner } from '@/components/ui/spinner'
import { featuredArticles, listCategories } from '@/lib/help'
import { publicPage, type TenantParams } from '../public-tenant'
import { ArticleList } from './_parts/article-link'
import { CategoryCard } from './_parts/category-card'
import { ContactForm } from './_parts/contact-form'
import { HelpSearch } from './_parts/help-search'

const MOST_CATEGORIES = 6

export default async function HomePage({ params }: TenantParams) {
  const { tenant, brand, ctx } = await publicPage(params)
  const [t, help, contact] = await Promise.all([
    getTranslations('public.home'),
    getTranslations('public.help'),
    getTranslations('public.contact'),
  ])
  const [featured, categories] = await Promise.all([featuredArticles(ctx, {}), listCategories(ctx, {})])
  const filled = categories.filter((category) => category.articles > 0).slice(0, MOST_CATEGORIES)
  return (
    <>
      <section className="bg-brand-gradient text-on-gradient">
        <div className="mx-auto max-w-6xl px-4 py-16 sm:px-6 sm:py-24">
          <h1 className="max-w-3xl text-balance font-heading font-semibold text-4xl sm:text-5xl">
            {t('title', { company: brand.name })}
          </h1>
          {tenant.description && (
            <p dir="auto" className="mt-4 max-w-2xl text-pretty text-lg">
              {tenant.description}
            </p>
          )}
          <div className="mt-8">
            <HelpSearch label={help('search')} />
          </div>
        </div>
      </section>

      {filled.length > 0 && (
        <section className="mx-auto max-w-6xl px-4 pt-14 sm:px-6" aria-labelledby="topics">
          <h2 id="topics" className="font-heading font-semibold text-2xl text-fg">
            {t('topics')}
          </h2>
          <div className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {filled.map((category) => (
              <CategoryCard key={category.id} category={category} />
            ))}
          </div>
        </section>
      )}

      {featured.length > 0 && (
        <section className="mx-auto max-w-6xl px-4 pt-14 sm:px-6" aria-labelledby="featured">
          <h2 id="featured" className="font-heading font-semibold text-2xl text-fg">
            {t('goodToKnow')}
          </h2>
          <div className="mt-6">
            <ArticleList articles={featured} />
          </div>
        </section>
      )}

      <section
        id="contact"
        className="mx-auto grid max-w-6xl gap-10 px-4 py-16 sm:px-6 lg:grid-cols-2"
        aria-labelledby="contact-title"
      >
        <div>
          <h2 id="contact-title" className="font-heading font-semibold text-2xl text-fg">
            {t('writeTitle')}
          </h2>
          <p className="mt-2 max-w-prose text-muted">{t('writeBody', { company: brand.name })}</p>
          {tenant.industry && <p className="mt-6 text-muted text-sm">{tenant.industry}</p>}
        </div>
        <ContactForm
          buttonLooks={buttonVariants({ variant: 'primary' })}
          busySign={<Spinner />}
          words={{
            name: contact('name'),
            email: contact('email'),
            message: contact('message'),
            send: contact('send'),
            failed: contact('failed'),
            sentTitle: contact('sentTitle'),
            sentBody: contact('sentBody'),
          }}
        />
      </section>
    </>
  )
}
