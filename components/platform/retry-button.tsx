'use client'

import { RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

export function RetryButton({ id, retry }: { id: string; retry: (input: { id: string }) => Promise<FormResult> }) {
  const router = useRouter()
  const [isRunning, startTransition] = useTransition()
  const press = () =>
    startTransition(async () => {
      const result = await retry({ id }).catch(
        (): FormResult => ({ ok: false, message: 'The server could not be reached.' }),
      )
      if (result.ok) toast.success('The job runs again')
      else toast.error(result.message)
      router.refresh()
    })
  return (
    <Button size="sm" loading={isRunning} onClick={press}>
      {!isRunning && <RotateCcw aria-hidden />}
      Run again
    </Button>
  )
}
