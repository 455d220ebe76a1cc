import type { Metadata } from 'next'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { formsIn, getPage } from '@/lib/pages'
import { PageBlocks } from '../../../(public)/_parts/page-blocks'

type Props = {
  params: Promise<{ tenant: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The draft as visitors will see it, to look at: links and forms in it do nothing. */
export default async function PagePreview({ params, searchParams }: Props) {
  const ctx = await memberContext('pages:read')
  const { content } = await orNotFound(getPage(ctx, { pageId: (await params).id }))
  const isDark = 'dark' in (await searchParams)
  return (
    <div inert className={isDark ? 'dark bg-page text-fg' : 'bg-page text-fg'}>
      <PageBlocks blocks={content.blocks} forms={await formsIn(ctx, content)} />
    </div>
  )
}
