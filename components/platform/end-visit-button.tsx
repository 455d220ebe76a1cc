'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

type EndVisitButtonProps = { id: string; label: string; end: (input: { id: string }) => Promise<FormResult> }

export function EndVisitButton({ id, label, end }: EndVisitButtonProps) {
  const router = useRouter()
  const [isEnding, startEnding] = useTransition()
  const run = () =>
    startEnding(async () => {
      const result = await end({ id })
      if (!result.ok) toast.error(result.message)
      router.refresh()
    })
  return (
    <Button size="sm" loading={isEnding} onClick={run}>
      {label}
    </Button>
  )
}
