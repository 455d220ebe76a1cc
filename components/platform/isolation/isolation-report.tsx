import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Section } from '@/components/ui/section'
import { Stat } from '@/components/ui/stat'
import { Time } from '@/components/ui/time'
import type { ProbeView, RequestView, RunDetails } from '@/lib/isolation/schema'
import { IsolationMatrix } from './isolation-matrix'
import { IsolationStatusDot } from './isolation-status'

const notices = { held: 'success', unproven: 'warning', broken: 'danger', failed: 'danger' } as const

function Verdict({ run }: { run: RunDetails }) {
  const t = useTranslations('console.isolation')
  if (run.status === 'running') return <Alert tone="info" title={t('runningTitle')} />
  return (
    <Alert tone={notices[run.status]} title={t(`verdict.${run.status}`)}>
      {run.error ?? t(`advice.${run.status}`)}
    </Alert>
  )
}

/** What did not hold, in words: the catalogue's sentences and each probe that came through. */
function Problems({ run }: { run: RunDetails }) {
  const t = useTranslations('console.isolation')
  const probes: ProbeView[] = run.tables.flatMap(({ results }) => results.filter(({ outcome }) => outcome !== 'held'))
  if (run.holeSentences.length + probes.length === 0) return null
  return (
    <Section title={t('problems')}>
      <Card>
        <CardBody>
          <ul className="grid max-h-80 gap-2 overflow-y-auto text-sm">
            {run.holeSentences.map((hole) => (
              <li key={hole} className="flex flex-wrap gap-x-3">
                <IsolationStatusDot status="broken" />
                <span dir="ltr">{hole}</span>
              </li>
            ))}
            {probes.map(({ table, probe, outcome, detail }) => (
              <li key={`${table} ${probe}`} className="flex flex-wrap gap-x-3">
                <IsolationStatusDot status={outcome} />
                <span dir="ltr" className="font-mono text-xs leading-5">
                  {[table, probe, detail].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
    </Section>
  )
}

function Requests({ requests }: { requests: readonly RequestView[] }) {
  const t = useTranslations('console.isolation')
  if (requests.length === 0) return <p className="text-muted text-sm">{t('noRequests')}</p>
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface shadow-xs">
      {requests.map(({ probe, outcome, detail, ms }) => (
        <li key={probe} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 text-sm">
          <div className="min-w-0 flex-1">
            <p className="text-fg">{t(`requests.${probe}`)}</p>
            {detail && (
              <p dir="ltr" className="break-words font-mono text-muted text-xs">
                {detail}
              </p>
            )}
          </div>
          <span className="flex items-center gap-4">
            <span className="text-subtle text-xs">
              <NumberText value={ms} /> {t('milliseconds')}
            </span>
            <IsolationStatusDot status={outcome} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One examination: the verdict first, then what it rests on. */
export function IsolationReport({ run }: { run: RunDetails }) {
  const t = useTranslations('console.isolation')
  const tables = run.tables.filter(({ results }) => results.length > 0)
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <Verdict run={run} />
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <Stat
            label={t('probes')}
            value={<NumberText value={run.probes} />}
            hint={t('onTables', { count: tables.length })}
          />
          <Stat label={t('cameThrough')} value={<NumberText value={run.broken} />} />
          <Stat
            label={t('catalogueHoles')}
            value={<NumberText value={run.holes} />}
            hint={run.unproven > 0 ? t('unprovenCount', { count: run.unproven }) : undefined}
          />
          <Stat
            label={t('examined')}
            value={<Time value={run.finishedAt ?? run.createdAt} />}
            hint={run.isDaily ? t('daily') : t('askedBy', { name: run.requestedBy })}
          />
        </div>
      </div>
      <Problems run={run} />
      <Section title={t('requestsTitle')} description={t('requestsDescription')}>
        <Requests requests={run.requests} />
      </Section>
      {tables.length > 0 && (
        <Section title={t('tables')} description={t('tablesDescription')}>
          <IsolationMatrix tables={tables} />
        </Section>
      )}
    </div>
  )
}
