'use client'

import { ShieldCheck, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { deleteSubmission, releaseSubmission } from '../../actions'

type SubmissionActionsProps = { submissionId: string; isHeld: boolean; mayDelete: boolean }

export function SubmissionActions({ submissionId, isHeld, mayDelete }: SubmissionActionsProps) {
  const t = useTranslations('forms')
  const router = useRouter()
  const release = async () => {
    const result = await releaseSubmission({ submissionId })
    if (result.ok) {
      toast.success(t('released'))
      router.refresh()
    } else toast.error(result.message)
  }
  return (
    <span className="inline-flex items-center gap-1">
      {isHeld && (
        <Button size="sm" onClick={() => void release()}>
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
            onConfirm: async () => {
              const result = await deleteSubmission({ submissionId })
              if (result.ok) router.refresh()
              return result
            },
          }}
        >
          <Trash2 aria-hidden />
        </ConfirmButton>
      )}
    </span>
  )
}
