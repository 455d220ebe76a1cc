import { SquareSlash } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { searchCannedReplies } from '@/lib/conversations'
import { can } from '@/lib/operations'
import { NewReply } from './new-reply'
import { ReplyTable } from './reply-table'

const MOST = 500

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cannedReplies'))('title') }
}

export default async function CannedRepliesPage() {
  const ctx = await memberContext('canned_replies:read')
  const { items } = await searchCannedReplies(ctx, { limit: MOST })
  const t = await getTranslations('cannedReplies')
  const canWrite = can(ctx.actor, 'canned_replies:write')
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-stack px-4 py-6 sm:px-8 sm:py-8">
      <PageHeader title={t('title')} description={t('description')} actions={canWrite && <NewReply />} />
      {items.length > 0 ? (
        <ReplyTable replies={items} canWrite={canWrite} canDelete={can(ctx.actor, 'canned_replies:delete')} />
      ) : (
        <EmptyState
          icon={<SquareSlash aria-hidden />}
          title={t('empty')}
          description={t('emptyHint')}
          action={canWrite && <NewReply />}
          example={
            <figure className="rounded-lg border border-line-subtle bg-surface p-4 text-sm">
              <figcaption className="mb-1 text-subtle text-xs">{t('example')}</figcaption>
              <span className="font-medium">/hello</span>
              <p className="mt-1 text-muted">{t('exampleReply')}</p>
            </figure>
          }
        />
      )}
    </div>
  )
}
