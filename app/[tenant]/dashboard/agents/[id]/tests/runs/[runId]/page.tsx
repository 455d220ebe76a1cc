import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { getRun } from '@/lib/evaluations'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../../../agent-frame'
import { RunProgress } from '../../run-progress'
import { CaseResult } from './case-result'

export const generateMetadata = titled('agents.title')

/** What was said in each case, with what is being edited beside what customers get. */
export default async function RunPage({ params }: { params: Promise<{ id: string; runId: string }> }) {
  const ctx = await memberContext('agents:read')
  const { runId } = await params
  if (!isUuid(runId)) notFound()
  const [agent, found, t] = await Promise.all([
    agentOf(ctx, params),
    orNotFound(getRun(ctx, { runId })),
    getTranslations('agents.tests'),
  ])
  const { run, results, currency } = found
  if (run.agentId !== agent.id) notFound()
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/tests" description={t('description')}>
      <Section
        title={t('score', { held: run.held, cases: run.cases })}
        description={
          <>
            {t(`causes.${run.cause}`)} · <bdi>{run.by}</bdi> · <Time value={run.createdAt} format="datetime" />
            {run.isCompared && (
              <> · {t('liveScore', { number: run.liveVersion, held: run.liveHeld, cases: run.cases })}</>
            )}
          </>
        }
      >
        <div className="grid gap-4">
          {run.state === 'running' && <RunProgress run={run} mayCancel={can(ctx.actor, 'agents:write')} />}
          {results
            .filter(({ side }) => side === 'tried')
            .map((tried) => (
              <CaseResult
                key={tried.id}
                tried={tried}
                live={results.find(({ caseId, side }) => caseId === tried.caseId && side === 'live')}
                liveVersion={run.liveVersion}
                currency={currency}
              />
            ))}
        </div>
      </Section>
    </AgentFrame>
  )
}
