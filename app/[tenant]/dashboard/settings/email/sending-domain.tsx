'use client'

import { RefreshCw, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RecordList } from '@/components/domains/record-list'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import type { EmailDomainView } from '@/lib/sender/schema'
import { checkEmailDomainAction, removeEmailDomainAction } from './actions'

type SendingDomainProps = { domain: EmailDomainView; isReadOnly: boolean; mayRemove: boolean }

/** The records of a domain that mail is signed for. */
export function SendingDomain({ domain, isReadOnly, mayRemove }: SendingDomainProps) {
  const t = useTranslations('emailSender')
  const router = useRouter()
  const { confirmed } = useAct()
  const [isChecking, setChecking] = useState(false)

  async function check() {
    setChecking(true)
    const result = await checkEmailDomainAction({ id: domain.id })
    setChecking(false)
    if (!result.ok) toast.error(result.message)
    else if (result.data.isSigned) toast.success(t('nowSigned', { domain: domain.domain }))
    router.refresh()
  }

  const records = domain.records.map((record) => ({
    ...record,
    purpose: t(`purposes.${record.kind}`),
    problem: record.problem && t(`problems.${record.problem}`),
  }))
  return (
    <Card aria-label={domain.domain}>
      <CardBody className="grid gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="break-all font-heading font-semibold text-base text-fg">
            <bdi dir="ltr">{domain.domain}</bdi>
          </h2>
          <Badge tone={domain.isSigned ? 'success' : 'warning'}>{t(domain.isSigned ? 'signed' : 'unsigned')}</Badge>
          <p className="w-full text-muted text-sm">{t('recordsHint')}</p>
        </div>
        <RecordList records={records} label={t('recordsOf', { domain: domain.domain })} />
      </CardBody>
      {!isReadOnly && (
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
          {mayRemove && !domain.isInUse && (
            <ConfirmButton
              variant="ghost"
              confirm={{
                title: t('removeTitle', { domain: domain.domain }),
                body: t('removeBody'),
                confirmLabel: t('remove'),
                onConfirm: confirmed(() => removeEmailDomainAction({ id: domain.id })),
              }}
            >
              <Trash2 aria-hidden />
              {t('remove')}
            </ConfirmButton>
          )}
          <Button variant={domain.isSigned ? 'outline' : 'primary'} loading={isChecking} onClick={() => void check()}>
            <RefreshCw aria-hidden />
            {t('check')}
          </Button>
        </CardFooter>
      )}
    </Card>
  )
}
