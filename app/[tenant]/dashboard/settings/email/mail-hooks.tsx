'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import type { MailHookView } from '@/lib/mail-intake/schema'
import { MailHook } from './mail-hook'
import { MailHookDialog } from './mail-hook-dialog'

type Props = { hooks: readonly MailHookView[]; isReadOnly: boolean; mayRemove: boolean }

/** Providers that tell what becomes of mails. */
export function MailHooks({ hooks, isReadOnly, mayRemove }: Props) {
  const t = useTranslations('emailSender.hooks')
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      {hooks.length > 0 && (
        <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {hooks.map((hook) => (
            <MailHook key={hook.id} hook={hook} isReadOnly={isReadOnly} mayRemove={mayRemove} />
          ))}
        </CardBody>
      )}
      {!isReadOnly && (
        <CardFooter>
          <MailHookDialog taken={hooks.map(({ kind }) => kind)} />
        </CardFooter>
      )}
    </Card>
  )
}
