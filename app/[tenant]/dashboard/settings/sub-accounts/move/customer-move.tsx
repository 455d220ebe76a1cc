'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TaskProgress } from '@/components/ui/task-progress'
import { moveCustomers } from '../actions'

type Place = { id: string; name: string }
type CustomerMoveProps = { from: Place; to: Place; customers: number; conversations: number }
type Run = { moved: number; total: number; startedAt: number; state: 'running' | 'done' | 'failed' | 'cancelled' }

/** Customers go in batches, each whole: stopped or left half-way, the rest is where it was and can follow later. */
export function CustomerMove({ from, to, customers, conversations }: CustomerMoveProps) {
  const t = useTranslations('subAccounts.move.customers')
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [run, setRun] = useState<Run | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isStopped = useRef(false)

  const start = async () => {
    isStopped.current = false
    setProblem(null)
    let now: Run = { moved: 0, total: customers, startedAt: Date.now(), state: 'running' }
    setRun(now)
    while (now.state === 'running') {
      const result = await moveCustomers({ fromId: from.id, toId: to.id })
      if (!result.ok) setProblem(result.message)
      const moved = now.moved + (result.ok ? result.data.moved : 0)
      const state = !result.ok
        ? 'failed'
        : result.data.isDone
          ? 'done'
          : isStopped.current
            ? 'cancelled'
            : ('running' as const)
      now = { ...now, moved, total: Math.max(now.total, moved), state }
      setRun(now)
    }
    router.refresh()
  }

  return (
    <div className="grid gap-4">
      {run && (
        <TaskProgress
          title={t('moving', { to: to.name })}
          done={run.moved}
          total={run.total}
          startedAt={run.startedAt}
          unit={t('unit', { count: run.total })}
          state={run.state}
          action={
            run.state === 'running' && (
              <Button
                size="sm"
                onClick={() => {
                  isStopped.current = true
                }}
              >
                {t('stop')}
              </Button>
            )
          }
        />
      )}
      {problem && <Alert tone="danger">{problem}</Alert>}
      {run?.state !== 'running' && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-fg text-sm">
            {customers > 0 ? t('count', { customers, conversations }) : t('none', { from: from.name })}
          </p>
          {customers > 0 && <Button onClick={() => setAsking(true)}>{t('move', { to: to.name })}</Button>}
        </div>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        tone="primary"
        title={t('confirmTitle', { customers, from: from.name, to: to.name })}
        body={t('confirmBody', { from: from.name, to: to.name })}
        confirmLabel={t('confirm')}
        onConfirm={async () => {
          void start()
          return undefined
        }}
      />
    </div>
  )
}
