import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { searchArticles } from '@/lib/help'
import { isSafeText } from '@/lib/kernel'
import { publicPage } from '../../../public-tenant'
import { ArticleList } from '../../_parts/article-link'
import { HelpSearch } from '../../_parts/help-search'

type Props = { params: Promise<{ tenant: string }>; searchParams: Promise<{ q?: string | string[] }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await publicPage(params)
  return { title: (await getTranslations('public.search'))('title'), robots: { index: false } }
}

export default async function HelpSearchPage({ params, searchParams }: Props) {
  const { ctx } = await publicPage(params)
  const [t, help] = await Promise.all([getTranslations('public.search'), getTranslations('public.help')])
  const { q } = await searchParams
  const asked = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 200) ?? ''
  const found = asked !== '' && isSafeText(asked) ? await searchArticles(ctx, { q: asked }) : []
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <h1 className="font-heading font-semibold text-3xl text-fg">{t('title')}</h1>
      <div className="mt-6">
        <HelpSearch defaultValue={asked} label={help('search')} />
      </div>
      {asked !== '' && (
        <div className="mt-8" aria-live="polite">
          <p className="mb-4 text-muted text-sm">{t('found', { count: found.length, words: asked })}</p>
          {found.length > 0 ? <ArticleList articles={found} /> : <p className="text-fg">{t('nothing')}</p>}
        </div>
      )}
    </div>
  )
}
