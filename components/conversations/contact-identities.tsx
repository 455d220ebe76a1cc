'use client'

import { useTranslations } from 'next-intl'
import type { InboxThread } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'
import { WriteButton } from './write-button'

/** What names a contact for sure, and a number that is only known. */
export function ContactIdentities({ contact, name }: { contact: InboxThread['contact']; name: string }) {
  const t = useTranslations('inbox.identities')
  const { canWrite, canSeeContacts, go } = useInboxContext()
  const isTyped = contact.phone !== null && !contact.identities.some(({ value }) => value === contact.phone)
  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-fg text-sm">{t('title')}</h3>
      {contact.identities.length === 0 && !isTyped && <p className="text-muted text-sm">{t('none')}</p>}
      <dl className="grid gap-2 text-sm">
        {contact.identities.map(({ kind, value }) => (
          <Identity key={kind + value} label={t(kind)} value={value} />
        ))}
        {isTyped && contact.phone && <Identity label={t('typed')} value={contact.phone} />}
      </dl>
      {canWrite && canSeeContacts && (
        <WriteButton contact={{ id: contact.id, name }} onStarted={(conversationId) => go({ conversationId })} />
      )}
    </section>
  )
}

function Identity({ label, value }: { label: string; value: string }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-subtle text-xs">{label}</dt>
      <dd dir="ltr" className="min-w-0 truncate text-start text-fg rtl:text-end">
        {value}
      </dd>
    </div>
  )
}
