import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { getCase } from '@/lib/evaluations'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../../agent-frame'
import { CaseForm } from '../case-form'
import { choicesFor } from '../expectation-choices'
import { DeleteCase } from './delete-case'

export const generateMetadata = titled('agents.title')

export default async function TestPage({ params }: { params: Promise<{ id: string; caseId: string }> }) {
  const ctx = await memberContext('agents:read')
  const { caseId } = await params
  if (!isUuid(caseId)) notFound()
  const [agent, known, t] = await Promise.all([
    agentOf(ctx, params),
    orNotFound(getCase(ctx, { caseId })),
    getTranslations('agents'),
  ])
  if (known.agentId !== agent.id) notFound()
  const choices = await choicesFor(ctx, (tool) => t(`tools.names.${tool}`))
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/tests" description={t('tests.description')}>
      <CaseForm key={known.version} agentId={agent.id} known={known} choices={choices} isReadOnly={!mayWrite} />
      {mayWrite && <DeleteCase agentId={agent.id} caseId={caseId} name={known.name} />}
    </AgentFrame>
  )
}
