'use client'

import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'
import { useAct } from '@/components/ui/use-act'

type EndVisitButtonProps = { id: string; label: string; end: (input: { id: string }) => Promise<FormResult> }

export function EndVisitButton({ id, label, end }: EndVisitButtonProps) {
  const { run, isPending } = useAct()
  return (
    <Button size="sm" loading={isPending} onClick={() => run(() => end({ id }))}>
      {label}
    </Button>
  )
}
