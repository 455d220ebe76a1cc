'use client'

import { useTranslations } from 'next-intl'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import { renewIntake } from './actions'

/** Where mail servers and providers report what could not be delivered. */
export function MailIntake({ reports, events, inbox }: { reports: string; events: string; inbox: string }) {
  const t = useTranslations('campaigns.intake')
  const { confirmed } = useAct()
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <div className="grid gap-2">
          <CodeBlock title={t('reports')} code={reports} />
          <p className="text-muted text-sm">{t('reportsHint')}</p>
        </div>
        <div className="grid gap-2">
          <CodeBlock title={t('inbox')} code={inbox} />
          <p className="text-muted text-sm">{t('inboxHint')}</p>
        </div>
        <div className="grid gap-2">
          <CodeBlock title={t('events')} code={events} />
          <p className="text-muted text-sm">{t('eventsHint')}</p>
        </div>
      </CardBody>
      <CardFooter>
        <ConfirmButton
          confirm={{
            title: t('renewTitle'),
            body: t('renewBody'),
            confirmLabel: t('renew'),
            onConfirm: confirmed(() => renewIntake({})),
          }}
        >
          {t('renew')}
        </ConfirmButton>
      </CardFooter>
    </Card>
  )
}
