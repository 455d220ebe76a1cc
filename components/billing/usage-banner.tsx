'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFeatureName } from '@/components/platform/use-feature-name'
import { Button } from '@/components/ui/button'
import type { FormResult } from '@/components/ui/form-result'
import { Link } from '@/components/ui/link'

type UsageBannerProps = {
  alert: { id: string; resource: string; threshold: number }
  dismiss: (input: { id: string }) => Promise<FormResult>
}

/** Above every page until somebody has seen it: a limit is near, or reached. */
export function UsageBanner({ alert, dismiss }: UsageBannerProps) {
  const t = useTranslations('usageBanner')
  const name = useFeatureName()(alert.resource)
  const [isGone, setGone] = useState(false)
  if (isGone) return null
  return (
    <div
      role="status"
      className="flex items-center gap-3 border-warning/25 border-b bg-warning-soft px-5 py-2 text-on-warning-soft text-sm"
    >
      <p className="min-w-0 flex-1">
        {alert.threshold === 100 ? t('usedUp', { name }) : t('near', { name, percent: alert.threshold })}{' '}
        <Link href="/dashboard/settings/usage" className="font-medium underline">
          {t('see')}
        </Link>
      </p>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('dismiss')}
        onClick={async () => {
          setGone(true)
          const result = await dismiss({ id: alert.id }).catch(() => null)
          if (!result?.ok) setGone(false)
        }}
      >
        <X aria-hidden />
      </Button>
    </div>
  )
}
