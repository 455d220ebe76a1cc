import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listConnections } from '@/lib/channels'
import { can } from '@/lib/operations'
import { ConnectionList } from '../connection-list'

export const generateMetadata = titled('channels.api.title')

export default async function OwnChannelsPage() {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('channels.api')
  const { items } = await listConnections(ctx, { kind: 'api' })
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <ConnectionList kind="api" connections={items} mayChange={can(ctx.actor, 'campaigns:admin')} />
    </Page>
  )
}
