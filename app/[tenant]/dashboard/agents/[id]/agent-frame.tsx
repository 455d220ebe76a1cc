import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { orNotFound } from '@/app/_request/or-not-found'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getAgent } from '@/lib/agents'
import { AGENT_SETTINGS } from '@/lib/agents/schema'
import { getTestState } from '@/lib/evaluations'
import { isUuid } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { AgentBadges } from '../agent-badges'
import { DeleteAgent } from './delete-agent'
import { PublishBar } from './publish-bar'

export type EditedAgent = Awaited<ReturnType<typeof getAgent>>

const TABS = ['', '/tools', '/limits', '/places', '/try', '/tests', '/answers', '/history'] as const
type Tab = (typeof TABS)[number]
const NAMES = {
  '': 'settings',
  '/tools': 'tools',
  '/limits': 'limits',
  '/places': 'places',
  '/try': 'try',
  '/tests': 'tests',
  '/answers': 'answers',
  '/history': 'history',
} as const

/** The agent that an address names. */
export async function agentOf(ctx: TenantContext, params: Promise<{ id: string }>): Promise<EditedAgent> {
  const { id } = await params
  if (!isUuid(id)) notFound()
  return orNotFound(getAgent(ctx, { id }))
}

type Props = { ctx: TenantContext; agent: EditedAgent; tab: Tab; description?: string; children: ReactNode }

/** What stands around each page of an agent: who it is, what waits to be published, and the way to its other pages. */
export async function AgentFrame({ ctx, agent, tab, description, children }: Props) {
  const t = await getTranslations('agents')
  const folder = `/dashboard/agents/${agent.id}`
  const mayWrite = can(ctx.actor, 'agents:write')
  const { draft } = agent
  const changed = draft
    ? AGENT_SETTINGS.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(agent[name]))
    : []
  const tests = mayWrite && agent.hasDraft ? await getTestState(ctx, { agentId: agent.id }) : null
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/agents' }]} />}
        title={agent.name}
        badge={<AgentBadges agent={agent} />}
        description={description}
        actions={can(ctx.actor, 'agents:delete') && !agent.isDefault && <DeleteAgent id={agent.id} name={agent.name} />}
      />
      {tests && (
        <PublishBar
          id={agent.id}
          version={agent.version}
          changed={changed}
          tests={tests}
          by={agent.draftBy}
          at={agent.draftAt}
        />
      )}
      <LinkTabs
        label={t('tabs.label')}
        current={`${folder}${tab}`}
        tabs={TABS.map((each) => ({ href: `${folder}${each}`, label: t(`tabs.${NAMES[each]}`) }))}
      />
      {children}
    </Page>
  )
}
