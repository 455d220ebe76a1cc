'use client'

import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { Time } from '@/components/ui/time'
import type { AuditVerdict } from '@/lib/compliance/schema'
import { verify } from './actions'

type LastCheck = { at: Date; by: string; lastSeq: number; brokenSeq: number | null; reason: string | null }
type State = { running: AuditVerdict | 'starting' | null; verdict: AuditVerdict | null; problem: string | null }

const REASONS = ['changed', 'missing', 'gap', 'signature', 'unsealed', 'cut'] as const

/** Checks the log's chain and says where it breaks. */
export function VerifyPanel({ lastCheck }: { lastCheck: LastCheck | null }) {
  const t = useTranslations('auditLog.verify')
  const router = useRouter()
  const [{ running, verdict, problem }, setState] = useState<State>({ running: null, verdict: null, problem: null })

  const start = async (mode: 'all' | 'new') => {
    setState({ running: 'starting', verdict: null, problem: null })
    let cursor: string | null = null
    do {
      const result = await verify(cursor === null ? { mode } : { mode, cursor })
      if (!result.ok) return setState({ running: null, verdict: null, problem: result.message })
      cursor = result.data.nextCursor
      setState({
        running: cursor === null ? null : result.data,
        verdict: cursor === null ? result.data : null,
        problem: null,
      })
    } while (cursor !== null)
    router.refresh()
  }

  const reason = REASONS.find((known) => known === (verdict ? verdict.broken?.reason : lastCheck?.reason))
  const brokenAt = verdict ? (verdict.broken?.seq ?? 0) : (lastCheck?.brokenSeq ?? 0)
  const percent = running && running !== 'starting' ? (100 * running.lastSeq) / Math.max(1, running.total) : null
  const Icon = reason ? ShieldAlert : ShieldCheck
  return (
    <section
      aria-label={t('title')}
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-line bg-surface p-4 shadow-xs"
    >
      <span
        className={`grid size-10 shrink-0 place-items-center rounded-lg ${reason ? 'bg-danger-soft text-on-danger-soft' : 'bg-success-soft text-on-success-soft'}`}
      >
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-56 flex-1" role="status">
        <p className="font-medium text-fg text-sm">{t('title')}</p>
        {problem && <p className="text-danger text-sm">{problem}</p>}
        {!problem && running && <Progress label={t('running')} percent={percent} className="mt-2 max-w-md" />}
        {!problem && !running && reason && (
          <p className="text-danger text-sm">{t(`reasons.${reason}`, { seq: brokenAt })}</p>
        )}
        {!problem && !running && !reason && (
          <p className="text-muted text-sm">
            {verdict && t('fine', { count: verdict.lastSeq })}
            {!verdict && !lastCheck && t('never')}
            {!verdict &&
              lastCheck &&
              t.rich('last', {
                who: lastCheck.by,
                count: lastCheck.lastSeq,
                when: () => <Time value={lastCheck.at} />,
              })}
          </p>
        )}
      </div>
      <div className="flex gap-2">
        {lastCheck && !reason && (
          <Button variant="ghost" size="sm" disabled={running !== null} onClick={() => void start('new')}>
            {t('onlyNew')}
          </Button>
        )}
        <Button variant="outline" size="sm" disabled={running !== null} onClick={() => void start('all')}>
          {t('button')}
        </Button>
      </div>
    </section>
  )
}
