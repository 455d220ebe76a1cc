'use client'

import { ShieldCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

type ExamineButtonProps = { isRunning: boolean; start: (input: Record<string, never>) => Promise<FormResult> }

export function ExamineButton({ isRunning, start }: ExamineButtonProps) {
  const t = useTranslations('console.isolation')
  const notReached = useTranslations('console.jobs')('notReached')
  const router = useRouter()
  const [isAsking, startAsking] = useTransition()
  const press = () =>
    startAsking(async () => {
      const result = await start({}).catch((): FormResult => ({ ok: false, message: notReached }))
      if (!result.ok) toast.error(result.message)
      router.refresh()
    })
  return (
    <Button variant="primary" loading={isAsking || isRunning} onClick={press}>
      {!isAsking && !isRunning && <ShieldCheck aria-hidden />}
      {isRunning ? t('examining') : t('examineNow')}
    </Button>
  )
}
