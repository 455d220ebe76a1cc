'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { FormResult } from '@/components/ui/form-result'
import { toast } from '@/components/ui/toast'

export type EndSession = (input: { sessionId: string }) => Promise<FormResult>

export function EndSessionButton({ sessionId, end }: { sessionId: string; end: EndSession }) {
  const t = useTranslations('account.security')
  const router = useRouter()
  const [isEnding, startEnding] = useTransition()
  return (
    <Button
      size="sm"
      loading={isEnding}
      onClick={() =>
        startEnding(async () => {
          const result = await end({ sessionId })
          if (!result.ok) return void toast.error(result.message)
          toast.success(t('ended'))
          router.refresh()
        })
      }
    >
      {t('end')}
    </Button>
  )
}

export function EndOthersButton({
  end,
}: {
  end: (input: Record<string, never>) => Promise<FormResult<{ revoked: number }>>
}) {
  const t = useTranslations('account.security')
  const router = useRouter()
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('endOthersTitle'),
        body: t('endOthersBody'),
        confirmLabel: t('endOthers'),
        onConfirm: async () => {
          const result = await end({})
          if (result.ok) {
            toast.success(t('othersEnded', { count: result.data.revoked }))
            router.refresh()
          }
          return result
        },
      }}
    >
      {t('endOthers')}
    </ConfirmButton>
  )
}

export function SignOutEverywhereButton({ signOut }: { signOut: () => Promise<never> }) {
  const t = useTranslations('account.security')
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('everywhereTitle'),
        body: t('everywhereBody'),
        confirmLabel: t('everywhere'),
        onConfirm: () => signOut(),
      }}
    >
      {t('everywhere')}
    </ConfirmButton>
  )
}
