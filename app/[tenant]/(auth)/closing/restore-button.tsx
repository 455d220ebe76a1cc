'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'

export function RestoreButton({ restore }: { restore: (input: Record<string, never>) => Promise<FormResult> }) {
  const t = useTranslations('closing')
  const [problem, setProblem] = useState<string | null>(null)
  const [isRunning, startRunning] = useTransition()
  const run = () =>
    startRunning(async () => {
      const result = await restore({})
      if (result.ok) window.location.assign('/dashboard')
      else setProblem(result.message)
    })
  return (
    <>
      {problem && <Alert tone="danger">{problem}</Alert>}
      <Button variant="primary" loading={isRunning} onClick={run}>
        {t('restore')}
      </Button>
    </>
  )
}
