'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toast'
import { revokeOtherSessions, revokeSession, signOutEverywhere } from './actions'

export function EndSessionButton({ sessionId }: { sessionId: string }) {
  const t = useTranslations('account.security')
  const router = useRouter()
  const [isEnding, startEnding] = useTransition()
  return (
    <Button
      size="sm"
      loading={isEnding}
      onClick={() =>
        startEnding(async () => {
          const result = await revokeSession({ sessionId })
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

export function EndOthersButton() {
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
          const result = await revokeOtherSessions({})
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

export function SignOutEverywhereButton() {
  const t = useTranslations('account.security')
  return (
    <ConfirmButton
      size="sm"
      confirm={{
        title: t('everywhereTitle'),
        body: t('everywhereBody'),
        confirmLabel: t('everywhere'),
        onConfirm: () => signOutEverywhere(),
      }}
    >
      {t('everywhere')}
    </ConfirmButton>
  )
}
