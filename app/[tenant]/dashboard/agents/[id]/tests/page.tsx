import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { getEvaluationSettings, getRun, listCases, listRuns } from '@/lib/evaluations'
import { MOST_CASES } from '@/lib/evaluations/schema'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../agent-frame'
import { CaseList } from './case-list'
import { RunButton } from './run-button'
import { RunList } from './run-list'
import { RunProgress } from './run-progress'
import { TestSettings } from './test-settings'

export const generateMetadata = titled('agents.title')

/** Test conversations of an agent: what is expected, and whether it holds with what is being edited and with what is live. */
export default async function AgentTestsPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await memberContext('agents:read')
  const agent = await agentOf(ctx, params)
  const about = { agentId: agent.id }
  const [cases, runs, settings, t] = await Promise.all([
    listCases(ctx, about),
    listRuns(ctx, about),
    getEvaluationSettings(ctx, about),
    getTranslations('agents.tests'),
  ])
  const [latest] = runs
  const results = latest ? (await getRun(ctx, { runId: latest.id })).results : []
  const mayWrite = can(ctx.actor, 'agents:write')
  const folder = `/dashboard/agents/${agent.id}/tests`
  const add = mayWrite && cases.length < MOST_CASES && (
    <ButtonLink href={`${folder}/new`}>
      <Plus aria-hidden /> {t('add')}
    </ButtonLink>
  )
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/tests" description={t('description')}>
      {cases.length === 0 ? (
        <EmptyState title={t('none')} description={t('noneHint')} action={add} />
      ) : (
        <>
          <Section
            title={t('cases')}
            description={t('casesHint')}
            actions={
              mayWrite && (
                <>
                  {add}
                  <RunButton agentId={agent.id} isRunning={latest?.state === 'running'} />
                </>
              )
            }
          >
            <div className="grid gap-4">
              {latest?.state === 'running' && <RunProgress run={latest} mayCancel={mayWrite} />}
              <CaseList folder={folder} cases={cases} run={latest ?? null} results={results} />
            </div>
          </Section>
          {runs.length > 0 && (
            <Section title={t('runs')}>
              <RunList folder={folder} runs={runs} />
            </Section>
          )}
        </>
      )}
      <TestSettings agentId={agent.id} settings={settings} isReadOnly={!can(ctx.actor, 'agents:admin')} />
    </AgentFrame>
  )
}
