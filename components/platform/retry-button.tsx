'use client'

import { RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

export function RetryButton({ id, retry }: { id: string; retry: (input: { id: string }) => Promise<FormResult> }) {
  const t = useTranslations('console.jobs')
  const router = useRouter()
  const [isRunning, startTransition] = useTransition()
  const press = () =>
    startTransition(async () => {
      const result = await retry({ id }).catch((): FormResult => ({ ok: false, message: t('notReached') }))
      if (result.ok) toast.success(t('runsAgain'))
      else toast.error(result.message)
      router.refresh()
    })
  return (
    <Button size="sm" loading={isRunning} onClick={press}>
      {!isRunning && <RotateCcw aria-hidden />}
      {t('runAgain')}
    </Button>
  )
}
