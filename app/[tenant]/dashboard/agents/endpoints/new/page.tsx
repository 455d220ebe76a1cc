import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { EndpointForm } from '../endpoint-form'

export const generateMetadata = titled('agents.endpoints.title')

export default async function NewEndpointPage() {
  await memberContext('agents:write')
  const t = await getTranslations('agents')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('endpoints.title'), href: '/dashboard/agents/endpoints' }]} />}
        title={t('endpoints.add')}
        description={t('endpoints.description')}
      />
      <EndpointForm tool={null} />
    </Page>
  )
}
