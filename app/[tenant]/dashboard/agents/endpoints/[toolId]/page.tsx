import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listTools } from '@/lib/agents'
import { can } from '@/lib/operations'
import { EndpointForm } from '../endpoint-form'
import { DeleteEndpoint } from './delete-endpoint'
import { TestEndpoint } from './test-endpoint'

export const generateMetadata = titled('agents.endpoints.title')

export default async function EndpointPage({ params }: { params: Promise<{ toolId: string }> }) {
  const ctx = await memberContext('agents:read')
  const { toolId } = await params
  const [tools, t] = await Promise.all([listTools(ctx, {}), getTranslations('agents')])
  const tool = tools.find(({ id }) => id === toolId)
  if (!tool) notFound()
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('endpoints.title'), href: '/dashboard/agents/endpoints' }]} />}
        title={tool.name}
        description={tool.purpose}
        actions={mayWrite && <DeleteEndpoint toolId={tool.id} name={tool.name} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <EndpointForm key={tool.version} tool={tool} isReadOnly={!mayWrite} />
        {mayWrite && <TestEndpoint tool={tool} />}
      </div>
    </Page>
  )
}
