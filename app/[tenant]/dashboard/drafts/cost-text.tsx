'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatMicro } from '@/components/ui/format-number'
import type { Cost } from '@/lib/drafts/schema'

/** Tokens, and money where the company pays for them itself; an unknown price is said, never shown as nothing. */
export function CostText({ cost, currency }: { cost: Cost; currency: string }) {
  const t = useTranslations('drafts.cost')
  const locale = useLocale()
  if (cost.micro === null) return t('unknown', { count: cost.tokens })
  if (cost.micro === 0) return t('tokens', { count: cost.tokens })
  return t('both', { count: cost.tokens, money: formatMicro(cost.micro, currency, locale) })
}
