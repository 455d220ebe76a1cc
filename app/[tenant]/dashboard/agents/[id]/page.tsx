import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getAgent } from '@/lib/agents'
import { aiFor } from '@/lib/ai'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { AgentForm } from './agent-form'
import { TryAgent } from './try-agent'

export const generateMetadata = titled('agents.title')

export default async function AgentPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const { id } = await params
  if (!isUuid(id)) notFound()
  const [agent, { provider, model }] = await Promise.all([orNotFound(getAgent(ctx, { id })), aiFor(ctx)])
  const t = await getTranslations('agents')
  return (
    <Page>
      <PageHeader
        title={agent.name}
        badge={
          agent.status === 'active' ? (
            <Badge tone="success">{t('answering')}</Badge>
          ) : (
            <Badge tone="warning">{t('paused')}</Badge>
          )
        }
        description={provider === 'built_in' ? t('builtIn') : t('answersWith', { model: agent.model ?? model })}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <AgentForm agent={agent} isReadOnly={!can(ctx.actor, 'agents:write')} defaultTimeZone={ctx.tenant.timeZone} />
        {can(ctx.actor, 'agents:write') && <TryAgent id={agent.id} />}
      </div>
    </Page>
  )
}
