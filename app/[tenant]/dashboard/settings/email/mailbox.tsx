'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import { useAct } from '@/components/ui/use-act'
import type { MailboxProblem, MailboxView } from '@/lib/mailboxes/schema'
import { readNowAction, removeMailboxAction, testMailboxAction } from './actions'
import { MailboxDialog } from './mailbox-dialog'

type Props = { mailbox: MailboxView; isReadOnly: boolean; mayRemove: boolean }
type Trouble = { problem: MailboxProblem; detail: string | null; at: string | null }

const TONES = { failing: 'danger', working: 'success', unknown: 'neutral' } as const

/** One mailbox: how reading it goes, and what to do where it does not. */
export function Mailbox({ mailbox, isReadOnly, mayRemove }: Props) {
  const t = useTranslations('emailSender.mailboxes')
  const router = useRouter()
  const { run, confirmed, isPending } = useAct()
  const [check, setCheck] = useState<{ count: number } | Trouble | null>(null)
  const { id, user, host, folder, problem, detail, failedAt, readAt, takenAt, taken, left } = mailbox
  const health = problem ? 'failing' : readAt ? 'working' : 'unknown'
  const trouble = check && 'problem' in check ? check : problem && !check ? { problem, detail, at: failedAt } : null
  const test = () =>
    run(
      () => testMailboxAction({ mailboxId: id }),
      (result) => {
        setCheck(
          result.isGood
            ? { count: result.count ?? 0 }
            : { problem: result.problem ?? 'other', detail: result.detail, at: null },
        )
        router.refresh()
      },
    )
  const readNow = () =>
    run(
      () => readNowAction({ mailboxId: id }),
      () => {
        setCheck(null)
        router.refresh()
      },
    )
  const facts = [
    [t('read'), readAt ? <Time key="read" value={readAt} /> : t('never')],
    [t('taken'), takenAt ? <Time key="taken" value={takenAt} /> : t('none')],
    [t('many'), <NumberText key="many" value={taken} />],
    [t('after'), t(`afterwards.${mailbox.afterwards}`, { folder: mailbox.moveTo ?? '' })],
  ] as const
  return (
    <section aria-label={user} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="grid gap-0.5">
          <h3 dir="ltr" className="break-all font-medium text-fg">
            {user}
          </h3>
          <p dir="ltr" className="break-all text-muted text-sm">
            {host} · {folder}
          </p>
        </div>
        <Badge tone={TONES[health]}>{t(`health.${health}`)}</Badge>
      </div>
      {check && 'count' in check && <Alert tone="success" isLive title={t('works', { count: check.count })} />}
      {trouble && (
        <Alert tone="danger" isLive={trouble.at === null} title={t(`problems.${trouble.problem}`)}>
          <p>{t(`advice.${trouble.problem}`)}</p>
          {trouble.detail && (
            <code dir="ltr" className="break-all text-xs">
              {trouble.detail}
            </code>
          )}
          {trouble.at && <Time value={trouble.at} />}
        </Alert>
      )}
      {left > 0 && <Alert tone="warning" title={t('left', { count: left })} />}
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
        {facts.map(([label, value]) => (
          <div key={label} className="grid gap-0.5">
            <dt className="text-muted">{label}</dt>
            <dd className="text-fg">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        {!isReadOnly && (
          <>
            <Button loading={isPending} onClick={test}>
              {t('test')}
            </Button>
            <Button disabled={isPending} onClick={readNow}>
              {t('readNow')}
            </Button>
            <MailboxDialog mailbox={mailbox} />
          </>
        )}
        {mayRemove && (
          <ConfirmButton
            variant="ghost"
            confirm={{
              title: t('removeTitle', { name: user }),
              body: t('removeBody'),
              confirmLabel: t('remove'),
              onConfirm: confirmed(() => removeMailboxAction({ mailboxId: id })),
            }}
          >
            {t('remove')}
          </ConfirmButton>
        )}
      </div>
    </section>
  )
}
