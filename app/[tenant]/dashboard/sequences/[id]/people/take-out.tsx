'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { removeEnrolment } from '../../actions'

type Props = { sequenceId: string; enrolmentId: string; name: string }

/** Ends somebody's way; nothing is lost, since they can be put in again. */
export function TakeOut({ sequenceId, enrolmentId, name }: Props) {
  const t = useTranslations('sequences')
  const { run, isPending } = useAct()
  return (
    <Button
      className="relative z-10"
      size="sm"
      variant="ghost"
      loading={isPending}
      aria-label={t('takeOutOf', { name })}
      onClick={() => run(() => removeEnrolment({ sequenceId, enrolmentId }))}
    >
      {t('takeOut')}
    </Button>
  )
}
