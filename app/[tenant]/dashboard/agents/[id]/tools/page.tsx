import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { listTools } from '@/lib/agents'
import { BUILT_IN_TOOL_NAMES, BUILT_IN_TOOLS } from '@/lib/agents/schema'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../agent-frame'
import { ToolsForm } from './tools-form'

export const generateMetadata = titled('agents.title')

/** What an agent may do besides answering. */
export default async function AgentToolsPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const [agent, own, t] = await Promise.all([agentOf(ctx, params), listTools(ctx, {}), getTranslations('agents')])
  const tools = [
    ...BUILT_IN_TOOL_NAMES.map((tool) => ({
      tool,
      name: t(`tools.names.${tool}`),
      purpose: t(`tools.purposes.${tool}`),
      isEffect: BUILT_IN_TOOLS[tool].isEffect,
    })),
    ...own.map(({ id, name, purpose, isEffect }) => ({ tool: id, name, purpose, isEffect })),
  ]
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/tools" description={t('tools.description')}>
      <ToolsForm
        key={agent.version}
        id={agent.id}
        version={agent.version}
        tools={tools}
        choices={(agent.draft ?? agent).tools}
        isReadOnly={!mayWrite}
      />
      <p>
        <ButtonLink href="/dashboard/agents/endpoints">{t('tools.endpoints')}</ButtonLink>
      </p>
    </AgentFrame>
  )
}
