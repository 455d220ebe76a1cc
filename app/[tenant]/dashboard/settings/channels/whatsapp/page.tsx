import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listConnections } from '@/lib/channels'
import { can } from '@/lib/operations'
import { ConnectionList } from '../connection-list'

export const generateMetadata = titled('channels.whatsapp.title')

export default async function WhatsAppPage() {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('channels.whatsapp')
  const { items } = await listConnections(ctx, { kind: 'whatsapp' })
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <FeatureGate feature="campaigns">
        <ConnectionList kind="whatsapp" connections={items} mayChange={can(ctx.actor, 'campaigns:admin')} />
      </FeatureGate>
    </Page>
  )
}
