import type { Metadata } from 'next'
import { searchArticles } from '@/lib/help'
import { isSafeText } from '@/lib/kernel'
import { publicPage } from '../../../public-tenant'
import { ArticleList } from '../../_parts/article-link'
import { HelpSearch } from '../../_parts/help-search'

type Props = { params: Promise<{ tenant: string }>; searchParams: Promise<{ q?: string | string[] }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Search', robots: { index: false } }

export default async function HelpSearchPage({ params, searchParams }: Props) {
  const { ctx } = await publicPage(params)
  const { q } = await searchParams
  const asked = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 200) ?? ''
  const found = asked !== '' && isSafeText(asked) ? await searchArticles(ctx, { q: asked }) : []
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <h1 className="font-heading font-semibold text-3xl text-fg">Search</h1>
      <div className="mt-6">
        <HelpSearch defaultValue={asked} label="Search for answers" />
      </div>
      {asked !== '' && (
        <div className="mt-8" aria-live="polite">
          <p className="mb-4 text-muted text-sm">
            {found.length === 1 ? '1 article' : `${found.length} articles`} for “{asked}”
          </p>
          {found.length > 0 ? (
            <ArticleList articles={found} />
          ) : (
            <p className="text-fg">Nothing matches. Try other words, or ask in the chat.</p>
          )}
        </div>
      )}
    </div>
  )
}
