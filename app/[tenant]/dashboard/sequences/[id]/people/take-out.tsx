'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { removeEnrolment } from '../../actions'

type Props = { sequenceId: string; enrolmentId: string; name: string }

/** Ends somebody's way; nothing is lost, since they can be put in again. */
export function TakeOut({ sequenceId, enrolmentId, name }: Props) {
  const t = useTranslations('sequences')
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const run = () =>
    startTransition(async () => {
      const result = await removeEnrolment({ sequenceId, enrolmentId })
      if (result.ok) router.refresh()
      else toast.error(result.message)
    })
  return (
    <Button
      className="relative z-10"
      size="sm"
      variant="ghost"
      loading={isPending}
      aria-label={t('takeOutOf', { name })}
      onClick={run}
    >
      {t('takeOut')}
    </Button>
  )
}
