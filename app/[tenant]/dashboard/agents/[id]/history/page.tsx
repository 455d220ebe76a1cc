import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { listAgentVersions } from '@/lib/agents'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../agent-frame'
import { RestoreVersion } from './restore-version'
import { SettingChanges } from './setting-changes'

export const generateMetadata = titled('agents.title')

/** What customers got since when: who published it, what changed, and the way back. */
export default async function AgentHistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const agent = await agentOf(ctx, params)
  const [versions, t] = await Promise.all([listAgentVersions(ctx, { id: agent.id }), getTranslations('agents')])
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/history" description={t('history.description')}>
      <ol className="grid gap-3">
        {versions.map((version, at) => (
          <li key={version.number} className="grid gap-2 rounded-xl border border-line bg-surface p-4 text-sm">
            <div className="flex flex-wrap items-center gap-2">
              <span className="font-medium text-fg">{t('version', { number: version.number })}</span>
              {version.number === agent.liveVersion && <Badge tone="success">{t('history.live')}</Badge>}
              {version.restoredFrom !== null && (
                <Badge>{t('history.restored', { number: version.restoredFrom })}</Badge>
              )}
              {mayWrite && version.number !== agent.liveVersion && (
                <span className="ms-auto">
                  <RestoreVersion id={agent.id} version={agent.version} number={version.number} />
                </span>
              )}
            </div>
            <p className="text-muted">
              <Time value={version.createdAt} format="datetime" />
              {version.by && (
                <>
                  {' · '}
                  <bdi>{version.by}</bdi>
                </>
              )}
            </p>
            {version.note && (
              <p dir="auto" className="text-fg">
                {version.note}
              </p>
            )}
            <SettingChanges version={version} before={versions[at + 1]} />
          </li>
        ))}
      </ol>
    </AgentFrame>
  )
}
