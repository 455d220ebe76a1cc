import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { PushCard } from '@/components/notifications/push/push-card'
import { VisitorNotice } from '@/components/shell/visitor-notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getNotificationPreferences, listPushDevices } from '@/lib/notifications'
import { addDevice, removeDevice } from './actions'
import { PreferenceTable } from './preference-table'

export const generateMetadata = titled('notifications.preferences')

export default async function NotificationSettingsPage() {
  const ctx = await memberContext()
  if (ctx.actor.kind !== 'member') return <VisitorNotice />
  const t = await getTranslations('notifications')
  const [{ items }, push] = await Promise.all([getNotificationPreferences(ctx, {}), listPushDevices(ctx, {})])
  return (
    <SectionMessages names={['notifications']}>
      <Page>
        <PageHeader title={t('preferences')} description={t('preferencesHint')} />
        <PushCard {...push} add={addDevice} remove={removeDevice} />
        <PreferenceTable preferences={items} />
      </Page>
    </SectionMessages>
  )
}
