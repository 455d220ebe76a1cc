import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { problemWords } from '@/app/_request/problem-words'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listMailHooks } from '@/lib/mail-intake'
import { listMailboxes } from '@/lib/mailboxes'
import { can } from '@/lib/operations'
import { getSender } from '@/lib/sender'
import { hasFeature } from '@/lib/tenancy'
import { MailHooks } from './mail-hooks'
import { Mailboxes } from './mailboxes'
import { SenderForm } from './sender-form'
import { SendingDomain } from './sending-domain'
import { ServerForm } from './server-form'
import { TestMail } from './test-mail'

export const generateMetadata = titled('emailSender.title')

export default async function EmailPage() {
  const ctx = await memberContext('email_identity:read')
  const sender = await getSender(ctx, {})
  const t = await getTranslations('emailSender')
  const words = await problemWords()
  const isIncluded = hasFeature(ctx.tenant, 'email_identity')
  const isReadOnly = !isIncluded || !can(ctx.actor, 'email_identity:write')
  const hooks = hasFeature(ctx.tenant, 'campaigns') ? await listMailHooks(ctx, {}) : null
  const { items: mailboxes } = await listMailboxes(ctx, {})
  const mayRemove = can(ctx.actor, 'email_identity:delete')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      {!isIncluded && (
        <Alert tone="info" title={t('notIncluded')}>
          {t('notIncludedHint', { plan: ctx.tenant.planName })}
        </Alert>
      )}
      {sender.failure && (
        <Alert tone="danger" title={t('failureTitle')} isLive={false}>
          {words(sender.failure)} {sender.failedAt && <Time value={sender.failedAt} format="datetime" />}
        </Alert>
      )}
      <TestMail
        effective={sender.effective}
        waits={sender.addressWaits}
        chosen={sender.fromAddress}
        isReadOnly={isReadOnly}
      />
      <SenderForm sender={sender} companyName={ctx.tenant.name} isReadOnly={isReadOnly} />
      {sender.domains.map((domain) => (
        <SendingDomain key={domain.id} domain={domain} isReadOnly={isReadOnly} mayRemove={mayRemove} />
      ))}
      <ServerForm smtp={sender.smtp} hasAddress={sender.fromAddress !== null} isReadOnly={isReadOnly} />
      <Mailboxes mailboxes={mailboxes} isReadOnly={!can(ctx.actor, 'email_identity:write')} mayRemove={mayRemove} />
      {hooks && <MailHooks hooks={hooks} isReadOnly={!can(ctx.actor, 'email_identity:write')} mayRemove={mayRemove} />}
    </Page>
  )
}
