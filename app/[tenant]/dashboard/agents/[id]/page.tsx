import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { aiFor } from '@/lib/ai'
import { can } from '@/lib/operations'
import { AgentForm } from './agent-form'
import { AgentFrame, agentOf } from './agent-frame'

export const generateMetadata = titled('agents.title')

export default async function AgentPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const [agent, { provider, model }] = await Promise.all([agentOf(ctx, params), aiFor(ctx)])
  const t = await getTranslations('agents')
  const settings = agent.draft ?? agent
  return (
    <AgentFrame
      ctx={ctx}
      agent={agent}
      tab=""
      description={provider === 'built_in' ? t('builtIn') : t('answersWith', { model: settings.model ?? model })}
    >
      <AgentForm
        key={agent.version}
        id={agent.id}
        version={agent.version}
        settings={settings}
        isReadOnly={!can(ctx.actor, 'agents:write')}
        defaultTimeZone={ctx.tenant.timeZone}
      />
    </AgentFrame>
  )
}
