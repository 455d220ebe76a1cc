'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Cost } from '@/lib/drafts/schema'

const MILLIONTHS = 1_000_000

/** Tokens, and money where the company pays for them itself; an unknown price is said, never shown as nothing. */
export function CostText({ cost, currency }: { cost: Cost; currency: string }) {
  const t = useTranslations('drafts.cost')
  const locale = useLocale()
  const money = (micro: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 4 }).format(micro / MILLIONTHS)
  if (cost.micro === null) return t('unknown', { count: cost.tokens })
  if (cost.micro === 0) return t('tokens', { count: cost.tokens })
  return t('both', { count: cost.tokens, money: money(cost.micro) })
}
