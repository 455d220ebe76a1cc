import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { AgentFrame, agentOf } from '../../agent-frame'
import { CaseForm } from '../case-form'
import { choicesFor } from '../expectation-choices'

export const generateMetadata = titled('agents.title')

export default async function NewTestPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:write')
  const [agent, t] = await Promise.all([agentOf(ctx, params), getTranslations('agents')])
  const choices = await choicesFor(ctx, (tool) => t(`tools.names.${tool}`))
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/tests" description={t('tests.description')}>
      <CaseForm agentId={agent.id} known={null} choices={choices} />
    </AgentFrame>
  )
}
