'use client'

import { Archive, Pause, Play, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'
import type { SequenceView } from '@/lib/sequences/schema'
import { archiveSequence, deleteSequence, pauseSequence, resumeSequence } from '../actions'

type Props = { sequence: SequenceView; mayWrite: boolean; mayDelete: boolean }

/** What can be done with a sequence in its state, beside changing it. */
export function SequenceActions({ sequence, mayWrite, mayDelete }: Props) {
  const t = useTranslations('sequences')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const { id: sequenceId, name, status, liveVersion, heldReason } = sequence
  const run = (act: () => Promise<FormResult>) =>
    startTransition(async () => {
      const result = await act()
      if (result.ok) router.refresh()
      else toast.error(result.message)
    })
  return (
    <>
      {mayDelete && liveVersion === null && (
        <ConfirmButton
          variant="ghost"
          confirm={{
            title: t('delete.title', { name }),
            body: t('delete.body'),
            confirmLabel: t('delete.action'),
            onConfirm: async () => {
              const result = await deleteSequence({ sequenceId })
              if (result.ok) router.push('/dashboard/sequences')
              return result
            },
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
            onConfirm: async () => {
              const result = await archiveSequence({ sequenceId })
              if (result.ok) router.refresh()
              return result
            },
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
      {mayWrite && (status === 'paused' || (status === 'active' && heldReason)) && (
        <Button variant="primary" loading={isPending} onClick={() => run(() => resumeSequence({ sequenceId }))}>
          <Play aria-hidden />
          {t('resume')}
        </Button>
      )}
    </>
  )
}
