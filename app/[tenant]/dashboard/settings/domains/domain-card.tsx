'use client'

import { ExternalLink, RefreshCw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { RecordList } from '@/components/domains/record-list'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Time } from '@/components/ui/time'
import type { DomainView } from '@/lib/domains/schema'
import { removeDomainAction, renewDomainAction, updateDomainAction, verifyDomainAction } from './actions'
import { DomainNotice } from './domain-notice'
import { useDomainAct } from './use-domain-act'

const TONES = { pending: 'warning', verified: 'info', active: 'success', lost: 'danger' } as const

type DomainCardProps = { domain: DomainView; slugHost: string; mayWrite: boolean; mayRemove: boolean }

export function DomainCard({ domain, slugHost, mayWrite, mayRemove }: DomainCardProps) {
  const t = useTranslations('domains')
  const { running, run } = useDomainAct()
  const { id, host, displayHost } = domain
  const isExpired = domain.tokenExpiresAt !== null && Date.parse(domain.tokenExpiresAt) < Date.now()
  const records = domain.records.map((record) => ({
    ...record,
    purpose: t(`purposes.${record.kind}`),
    problem: record.problem && t(`problems.${record.problem}`, { name: record.name }),
  }))
  const isSettled = domain.isServed && records.every((record) => record.state === 'ok' || record.kind === 'ownership')
  const list = <RecordList records={records} label={t('recordsOf', { host: displayHost })} />
  return (
    <Card aria-label={displayHost}>
      <CardBody className="grid gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="min-w-0 break-all font-heading font-semibold text-base">
            {domain.isServed ? (
              <a
                href={`https://${host}`}
                target="_blank"
                rel="noreferrer"
                className="inline-flex items-center gap-1.5 text-fg hover:underline"
              >
                <bdi dir="ltr">{displayHost}</bdi>
                <ExternalLink aria-hidden className="size-3.5 shrink-0 text-muted" />
              </a>
            ) : (
              <bdi dir="ltr">{displayHost}</bdi>
            )}
          </h2>
          <Badge tone={TONES[domain.status]}>{t(`statuses.${domain.status}`)}</Badge>
          {domain.isPrimary && <Badge tone="primary">{t('primary')}</Badge>}
          {displayHost !== host && (
            <code dir="ltr" className="font-mono text-muted text-xs">
              {host}
            </code>
          )}
        </div>
        <DomainNotice domain={domain} isExpired={isExpired} />
        {isSettled ? (
          <details>
            <summary className="cursor-pointer text-muted text-sm hover:text-fg">{t('showRecords')}</summary>
            <div className="mt-3">{list}</div>
          </details>
        ) : (
          list
        )}
      </CardBody>
      {(mayWrite || mayRemove) && (
        <CardFooter
          hint={
            domain.checkedAt ? (
              <>
                {t('checked')} <Time value={domain.checkedAt} />
              </>
            ) : (
              t('neverChecked')
            )
          }
        >
          {mayRemove && (
            <ConfirmButton
              variant="ghost"
              confirm={{
                title: t('removeTitle', { host: displayHost }),
                body: domain.isServed ? t('removeServed', { slugHost }) : t('removePending'),
                confirmLabel: t('remove'),
                ...(domain.isServed ? { typeToConfirm: host } : {}),
                onConfirm: async () => {
                  const result = await removeDomainAction({ id })
                  if (result.ok)
                    await run(
                      'removed',
                      async () => result,
                      () => t('removed', { host: displayHost }),
                    )
                  return result
                },
              }}
            >
              <Trash2 aria-hidden />
              {t('remove')}
            </ConfirmButton>
          )}
          {mayWrite && domain.status === 'active' && !domain.isPrimary && (
            <Button
              loading={running === 'primary'}
              onClick={() =>
                void run(
                  'primary',
                  () => updateDomainAction({ id, isPrimary: true }),
                  () => t('saved'),
                )
              }
            >
              {t('makePrimary')}
            </Button>
          )}
          {mayWrite && domain.needsProof && (
            <Button
              loading={running === 'renew'}
              onClick={() =>
                void run(
                  'renew',
                  () => renewDomainAction({ id }),
                  () => t('renewed'),
                )
              }
            >
              {t('renew')}
            </Button>
          )}
          {mayWrite && (
            <Button
              variant={domain.needsProof ? 'primary' : 'outline'}
              loading={running === 'verify'}
              onClick={() =>
                void run(
                  'verify',
                  () => verifyDomainAction({ id }),
                  (now) => t(now.status === 'lost' ? 'stillLost' : 'verified', { host: displayHost }),
                )
              }
            >
              <RefreshCw aria-hidden />
              {t('verify')}
            </Button>
          )}
        </CardFooter>
      )}
    </Card>
  )
}
