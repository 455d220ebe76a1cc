'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import type { MailboxView } from '@/lib/mailboxes/schema'
import { Mailbox } from './mailbox'
import { MailboxDialog } from './mailbox-dialog'

type Props = { mailboxes: readonly MailboxView[]; isReadOnly: boolean; mayRemove: boolean }

/** Mailboxes whose mails come into the inbox. */
export function Mailboxes({ mailboxes, isReadOnly, mayRemove }: Props) {
  const t = useTranslations('emailSender.mailboxes')
  return (
    <Card>
      {mailboxes.length > 0 && <RefreshWhileVisible everyMs={15_000} />}
      <CardHeader
        title={t('title')}
        description={t('description')}
        className={cn(mailboxes.length === 0 && 'pb-card')}
      />
      {mailboxes.length > 0 && (
        <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {mailboxes.map((mailbox) => (
            <Mailbox key={mailbox.id} mailbox={mailbox} isReadOnly={isReadOnly} mayRemove={mayRemove} />
          ))}
        </CardBody>
      )}
      {!isReadOnly && (
        <CardFooter>
          <MailboxDialog />
        </CardFooter>
      )}
    </Card>
  )
}
