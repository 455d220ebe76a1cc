import { Bell } from 'lucide-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/kernel'
import { listNotifications } from '@/lib/notifications'
import { MarkAll } from './mark-all'
import { NotificationRow } from './notification-row'

const PATH = '/dashboard/notifications'

export const generateMetadata = titled('notifications.title')

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NotificationsPage({ searchParams }: Search) {
  const ctx = await memberContext()
  if (ctx.actor.kind !== 'member') notFound()
  const t = await getTranslations('notifications')
  const { show, cursor } = await searchParams
  const isUnread = show === 'unread'
  const { items, nextCursor } = await listNotifications(ctx, {
    limit: 30,
    show: isUnread ? 'unread' : 'all',
    ...(typeof cursor === 'string' && isUuid(cursor) ? { cursor } : {}),
  })
  const query = isUnread ? 'show=unread&' : ''
  return (
    <SectionMessages names={['notifications']}>
      <Page>
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={
            <>
              <ButtonLink variant="ghost" size="sm" href="/dashboard/settings/notifications">
                {t('settings')}
              </ButtonLink>
              {items.some((item) => !item.isRead) && <MarkAll />}
            </>
          }
        />
        <LinkTabs
          label={t('title')}
          current={isUnread ? `${PATH}?show=unread` : PATH}
          tabs={[
            { href: PATH, label: t('all') },
            { href: `${PATH}?show=unread`, label: t('unread') },
          ]}
        />
        {items.length === 0 ? (
          <EmptyState icon={<Bell aria-hidden />} title={t('emptyTitle')} description={t('emptyBody')} />
        ) : (
          <ul className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
            {items.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} />
            ))}
          </ul>
        )}
        {(nextCursor || cursor) && (
          <div className="flex justify-between">
            {cursor ? (
              <ButtonLink variant="outline" size="sm" href={`${PATH}?${query}`}>
                {t('newest')}
              </ButtonLink>
            ) : (
              <span />
            )}
            {nextCursor && (
              <ButtonLink variant="outline" size="sm" href={`${PATH}?${query}cursor=${nextCursor}`}>
                {t('older')}
              </ButtonLink>
            )}
          </div>
        )}
      </Page>
    </SectionMessages>
  )
}
