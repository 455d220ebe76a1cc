'use client'

import { Archive, Pause, Play, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import type { SequenceView } from '@/lib/sequences/schema'
import { archiveSequence, deleteSequence, pauseSequence, resumeSequence } from '../actions'

type Props = { sequence: SequenceView; mayWrite: boolean; mayDelete: boolean }

/** What can be done with a sequence in its state, beside changing it. */
export function SequenceActions({ sequence, mayWrite, mayDelete }: Props) {
  const t = useTranslations('sequences')
  const { run, confirmed, isPending } = useAct()
  const { id: sequenceId, name, status, liveVersion, held } = sequence
  return (
    <>
      {mayDelete && liveVersion === null && (
        <ConfirmButton
          variant="ghost"
          confirm={{
            title: t('delete.title', { name }),
            body: t('delete.body'),
            confirmLabel: t('delete.action'),
            onConfirm: confirmed(() => deleteSequence({ sequenceId }), '/dashboard/sequences'),
          }}
        >
          <Trash2 aria-hidden />
          {t('delete.action')}
        </ConfirmButton>
      )}
      {mayWrite && (status === 'active' || status === 'paused') && (
        <ConfirmButton
          confirm={{
            title: t('archive.title', { name }),
            body: t('archive.body', { count: sequence.counts.underWay }),
            confirmLabel: t('archive.action'),
            onConfirm: confirmed(() => archiveSequence({ sequenceId })),
          }}
        >
          <Archive aria-hidden />
          {t('archive.action')}
        </ConfirmButton>
      )}
      {mayWrite && status === 'active' && (
        <Button loading={isPending} onClick={() => run(() => pauseSequence({ sequenceId }))}>
          <Pause aria-hidden />
          {t('pause')}
        </Button>
      )}
      {mayWrite && (status === 'paused' || (status === 'active' && held.length > 0)) && (
        <Button variant="primary" loading={isPending} onClick={() => run(() => resumeSequence({ sequenceId }))}>
          <Play aria-hidden />
          {t('resume')}
        </Button>
      )}
    </>
  )
}
