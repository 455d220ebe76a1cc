'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Choice } from '@/components/content/choice'
import { variantName } from '@/lib/campaigns/schema'

type Props = {
  /** Variants with words of their own, A among them. */
  count: number
  position: number
  choose: (position: number) => void
  place: RefObject<HTMLDivElement | null>
}

/** Which variant is written; nothing where there is one alone. */
export function VariantTabs({ count, position, choose, place }: Props) {
  const t = useTranslations('campaigns.ab')
  if (count < 2) return null
  return (
    <div ref={place} className="flex scroll-mt-4 items-center gap-3">
      <span className="font-medium text-fg text-sm">{t('variant')}</span>
      <Choice
        label={t('variant')}
        value={String(position)}
        onChange={(to) => choose(Number(to))}
        options={Array.from({ length: count }, (_, at) => ({ value: String(at), label: variantName(at) }))}
      />
    </div>
  )
}
