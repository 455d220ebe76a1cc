import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { AgentFrame, agentOf } from '../agent-frame'
import { TryAgent } from './try-agent'

export const generateMetadata = titled('agents.title')

/** Asks an agent as a customer would, and shows what it did to answer. */
export default async function TryAgentPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:write')
  const agent = await agentOf(ctx, params)
  const t = await getTranslations('agents')
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/try" description={t('try.description')}>
      <TryAgent id={agent.id} hasDraft={agent.hasDraft} />
    </AgentFrame>
  )
}
