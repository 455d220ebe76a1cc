'use client'

import { ShieldCheck, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { deleteSubmission, releaseSubmission } from '../../actions'

type SubmissionActionsProps = { submissionId: string; isHeld: boolean; mayDelete: boolean }

export function SubmissionActions({ submissionId, isHeld, mayDelete }: SubmissionActionsProps) {
  const t = useTranslations('forms')
  const router = useRouter()
  const { run, confirmed, isPending } = useAct()
  const release = () =>
    run(
      () => releaseSubmission({ submissionId }),
      () => {
        toast.success(t('released'))
        router.refresh()
      },
    )
  return (
    <span className="inline-flex items-center gap-1">
      {isHeld && (
        <Button size="sm" loading={isPending} onClick={release}>
          <ShieldCheck aria-hidden />
          {t('release')}
        </Button>
      )}
      {mayDelete && (
        <ConfirmButton
          variant="ghost"
          size="icon"
          aria-label={t('deleteSubmission.action')}
          confirm={{
            title: t('deleteSubmission.title'),
            body: t('deleteSubmission.body'),
            confirmLabel: t('deleteSubmission.action'),
            onConfirm: confirmed(() => deleteSubmission({ submissionId })),
          }}
        >
          <Trash2 aria-hidden />
        </ConfirmButton>
      )}
    </span>
  )
}
