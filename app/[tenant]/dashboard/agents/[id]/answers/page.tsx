import { getFormatter, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Stat } from '@/components/ui/stat'
import { getThumbs, listSamples } from '@/lib/evaluations'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { AgentFrame, agentOf } from '../agent-frame'
import { SampleCard } from './sample-card'

export const generateMetadata = titled('agents.title')

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string }> }

/** How an agent's answers to customers are rated, and those that were chosen to be looked at. */
export default async function AgentAnswersPage({ params, searchParams }: Props) {
  const ctx = await memberContext('agents:read')
  const [agent, { after }] = await Promise.all([agentOf(ctx, params), searchParams])
  const maySee = can(ctx.actor, 'conversations:read')
  const cursor = after && isUuid(after) ? { cursor: after } : {}
  const [{ days, customers, staff }, samples, t, format] = await Promise.all([
    getThumbs(ctx, { agentId: agent.id }),
    maySee ? listSamples(ctx, { agentId: agent.id, ...cursor }) : { items: [], nextCursor: null },
    getTranslations('agents.answers'),
    getFormatter(),
  ])
  const share = ({ up, down }: { up: number; down: number }) =>
    up + down === 0 ? '–' : format.number(up / (up + down), { style: 'percent' })
  return (
    <AgentFrame ctx={ctx} agent={agent} tab="/answers" description={t('description', { days })}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Stat label={t('customers')} value={share(customers)} hint={t('thumbs', customers)} />
        <Stat label={t('staff')} value={share(staff)} hint={t('thumbs', staff)} />
      </div>
      <Section title={t('samples')} description={t('samplesHint')}>
        {samples.items.length === 0 ? (
          <EmptyState title={t('none')} description={t('noneHint')} />
        ) : (
          <ul className="grid gap-3">
            {samples.items.map((sample) => (
              <SampleCard
                key={sample.id}
                sample={sample}
                mayJudge={can(ctx.actor, 'conversations:write')}
                mayTest={can(ctx.actor, 'agents:write')}
              />
            ))}
          </ul>
        )}
        {samples.nextCursor && (
          <p className="mt-4">
            <ButtonLink href={`/dashboard/agents/${agent.id}/answers?after=${samples.nextCursor}`}>
              {t('older')}
            </ButtonLink>
          </p>
        )}
      </Section>
    </AgentFrame>
  )
}
