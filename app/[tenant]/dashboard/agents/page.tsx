import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listAgents } from '@/lib/agents'
import { can } from '@/lib/operations'
import { AgentBadges } from './agent-badges'
import { channelsOf } from './channels-of'
import { NewAgent } from './new-agent'

export const generateMetadata = titled('agents.title')

export default async function AgentsPage() {
  const ctx = await memberContext('agents:read')
  const [agents, t] = await Promise.all([listAgents(ctx, {}), getTranslations('agents')])
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite && <NewAgent />} />
      {agents.length === 0 ? (
        <EmptyState title={t('noneTitle')} description={t('noneBody')} action={mayWrite && <NewAgent />} />
      ) : (
        <ul className="grid gap-3">
          {agents.map((agent) => (
            <li
              key={agent.id}
              className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-xl border border-line bg-surface p-4 hover:border-line-strong"
            >
              <div className="grid min-w-0 gap-1">
                <Link
                  href={`/dashboard/agents/${agent.id}`}
                  className="truncate font-medium text-fg after:absolute after:inset-0"
                >
                  <bdi>{agent.name}</bdi>
                </Link>
                <p className="text-muted text-sm">
                  {agent.channels.length > 0
                    ? channelsOf(agent.channels)
                        .map((channel) => t(`channels.${channel}`))
                        .join(' · ')
                    : t('channels.none')}
                </p>
              </div>
              <AgentBadges agent={agent} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
