'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Time } from '@/components/ui/time'
import type { DomainView } from '@/lib/domains/schema'

/** Where a domain stands, and what its company does next. */
export function DomainNotice({ domain, isExpired }: { domain: DomainView; isExpired: boolean }) {
  const t = useTranslations('domains')
  if (domain.status === 'lost') {
    if (domain.lostReason === 'claimed')
      return (
        <Alert tone="danger" title={t('claimedTitle')} isLive={false}>
          {t('claimedHint')}
        </Alert>
      )
    return (
      <Alert tone="danger" title={t(domain.isServed ? 'lostTitle' : 'overTitle')} isLive={false}>
        {domain.isServed && domain.servedUntil ? (
          <>
            {t('lostHint')} <Time value={domain.servedUntil} format="datetime" />
          </>
        ) : (
          t('overHint')
        )}
      </Alert>
    )
  }
  if (isExpired)
    return (
      <Alert tone="warning" title={t('expiredTitle')}>
        {t('expiredHint')}
      </Alert>
    )
  if (domain.status === 'pending') {
    return (
      <p className="text-muted text-sm">
        {t('pendingHint')}{' '}
        {domain.tokenExpiresAt && (
          <>
            {t('tokenUntil')} <Time value={domain.tokenExpiresAt} format="datetime" />
          </>
        )}
      </p>
    )
  }
  if (domain.status === 'verified') return <p className="text-muted text-sm">{t('verifiedHint')}</p>
  return <p className="text-muted text-sm">{t(domain.isPrimary ? 'primaryHint' : 'activeHint')}</p>
}
