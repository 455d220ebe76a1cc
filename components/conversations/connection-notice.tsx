'use client'

import { WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useInboxContext } from './inbox-context'

/** Said only while the live connection is away. */
export function ConnectionNotice() {
  const t = useTranslations('inbox')
  const { state } = useInboxContext()
  if (state.connection === 'open') return null
  return (
    <p
      role="status"
      className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-1.5 text-on-warning-soft text-sm"
    >
      <WifiOff aria-hidden className="size-4" />
      {t('reconnecting')}
    </p>
  )
}
