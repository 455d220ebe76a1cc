'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'

type Props = { token: string; finish: (input: { token: string }) => Promise<FormResult<{ runId: string }>> }

export function ConfirmSignUp({ token, finish }: Props) {
  const t = useTranslations('site.confirm')
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function confirm() {
    setBusy(true)
    const result = await finish({ token })
    if (result.ok) {
      router.push(`/sign-up/${result.data.runId}`)
      return
    }
    setProblem(result.issues?.[0]?.message ?? result.message)
    setBusy(false)
  }

  return (
    <div className="grid justify-items-start gap-4">
      {problem && <Alert tone="danger" title={problem} />}
      <Button variant="primary" size="lg" loading={isBusy} onClick={confirm}>
        {t('submit')}
      </Button>
    </div>
  )
}
