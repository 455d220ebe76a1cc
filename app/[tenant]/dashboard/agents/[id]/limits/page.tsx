import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../agent-frame'
import { LimitsForm } from './limits-form'

export const generateMetadata = titled('agents.title')

/** What an agent must not say, and what the model must not read. */
export default async function AgentLimitsPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const [agent, t] = await Promise.all([agentOf(ctx, params), getTranslations('agents')])
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/limits" description={t('limits.description')}>
      <LimitsForm
        key={agent.version}
        id={agent.id}
        version={agent.version}
        guardrails={(agent.draft ?? agent).guardrails}
        isReadOnly={!can(ctx.actor, 'agents:write')}
      />
    </AgentFrame>
  )
}
