import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { aiFor } from '@/lib/ai'
import { can } from '@/lib/operations'
import { AgentForm } from './agent-form'
import { AgentFrame, agentOf } from './agent-frame'
import { TryAgent } from './try-agent'

export const generateMetadata = titled('agents.title')

export default async function AgentPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const [agent, { provider, model }] = await Promise.all([agentOf(ctx, params), aiFor(ctx)])
  const t = await getTranslations('agents')
  const settings = agent.draft ?? agent
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <AgentFrame
      ctx={ctx}
      agent={agent}
      tab=""
      description={provider === 'built_in' ? t('builtIn') : t('answersWith', { model: settings.model ?? model })}
    >
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <AgentForm
          key={agent.version}
          id={agent.id}
          version={agent.version}
          settings={settings}
          isReadOnly={!mayWrite}
          defaultTimeZone={ctx.tenant.timeZone}
        />
        {mayWrite && <TryAgent id={agent.id} />}
      </div>
    </AgentFrame>
  )
}
