import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { listAgents } from '@/lib/agents'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../agent-frame'
import { numbersOf } from './numbers-of'
import { PlacesForm } from './places-form'

export const generateMetadata = titled('agents.title')

/** Whether and where an agent answers. */
export default async function AgentPlacesPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const [agent, agents, numbers] = await Promise.all([agentOf(ctx, params), listAgents(ctx, {}), numbersOf(ctx)])
  const t = await getTranslations('agents')
  const others = agents.filter(({ id }) => id !== agent.id)
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/places" description={t('places.description')}>
      <PlacesForm
        key={agent.version}
        id={agent.id}
        version={agent.version}
        status={agent.status}
        channels={agent.channels}
        numbers={numbers}
        takenBy={Object.fromEntries(others.flatMap(({ name, channels }) => channels.map((place) => [place, name])))}
        isReadOnly={!can(ctx.actor, 'agents:write')}
      />
    </AgentFrame>
  )
}
