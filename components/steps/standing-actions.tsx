'use client'

import { Archive, Pause, Play, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { useAct } from '@/components/ui/use-act'

type Act = () => Promise<FormResult<unknown>>

type StandingActionsProps = {
  /** Whose words are used. */
  of: 'sequences' | 'workflows'
  name: string
  status: 'draft' | 'active' | 'paused' | 'archived'
  /** Of those who come in. */
  underWay: number
  /** It was put to use once. */
  wasLive: boolean
  /** Something keeps it from getting on, which somebody has to take away. */
  isHeld?: boolean
  may: { write: boolean; delete: boolean }
  acts: Record<'remove' | 'archive' | 'pause' | 'resume', Act>
}

/** What can be done with something that people go through step by step, in its state, beside changing it. */
export function StandingActions({
  of,
  name,
  status,
  underWay,
  wasLive,
  isHeld = false,
  may,
  acts,
}: StandingActionsProps) {
  const t = useTranslations(of)
  const { run, confirmed, isPending } = useAct()
  return (
    <>
      {may.delete && !wasLive && (
        <ConfirmButton
          variant="ghost"
          confirm={{
            title: t('delete.title', { name }),
            body: t('delete.body'),
            confirmLabel: t('delete.action'),
            onConfirm: confirmed(acts.remove, `/dashboard/${of}`),
          }}
        >
          <Trash2 aria-hidden />
          {t('delete.action')}
        </ConfirmButton>
      )}
      {may.write && (status === 'active' || status === 'paused') && (
        <ConfirmButton
          confirm={{
            title: t('archive.title', { name }),
            body: t('archive.body', { count: underWay }),
            confirmLabel: t('archive.action'),
            onConfirm: confirmed(acts.archive),
          }}
        >
          <Archive aria-hidden />
          {t('archive.action')}
        </ConfirmButton>
      )}
      {may.write && status === 'active' && (
        <Button loading={isPending} onClick={() => run(acts.pause)}>
          <Pause aria-hidden />
          {t('pause')}
        </Button>
      )}
      {may.write && (status === 'paused' || (status === 'active' && isHeld)) && (
        <Button variant="primary" loading={isPending} onClick={() => run(acts.resume)}>
          <Play aria-hidden />
          {t('resume')}
        </Button>
      )}
    </>
  )
}
