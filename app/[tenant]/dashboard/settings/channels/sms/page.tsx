import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listConnections } from '@/lib/channels'
import { can } from '@/lib/operations'
import { ConnectionList } from '../connection-list'

export const generateMetadata = titled('channels.sms.title')

export default async function TextMessagesPage() {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('channels.sms')
  const { items } = await listConnections(ctx, { kind: 'sms' })
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <FeatureGate feature="campaigns">
        <ConnectionList kind="sms" connections={items} mayChange={can(ctx.actor, 'campaigns:admin')} />
      </FeatureGate>
    </Page>
  )
}
