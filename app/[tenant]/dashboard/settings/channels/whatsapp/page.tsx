import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listConnections } from '@/lib/channels'
import { can } from '@/lib/operations'
import { countTemplates } from '@/lib/whatsapp-templates'
import { ConnectionList } from '../connection-list'

export const generateMetadata = titled('channels.whatsapp.title')

export default async function WhatsAppPage() {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('channels.whatsapp')
  const { items } = await listConnections(ctx, { kind: 'whatsapp' })
  const templates = can(ctx.actor, 'content:read') ? await countTemplates(ctx, {}) : []
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <FeatureGate feature="campaigns">
        <ConnectionList
          kind="whatsapp"
          connections={items}
          templates={templates}
          mayChange={can(ctx.actor, 'campaigns:admin')}
        />
      </FeatureGate>
    </Page>
  )
}
