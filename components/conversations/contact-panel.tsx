'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LINK_PROPS, safeHref } from '@/components/markdown/core'
import { Avatar } from '@/components/ui/avatar'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { ContactDetails } from './contact-details'
import { ContactIdentities } from './contact-identities'
import { DueBadge } from './due-badge'
import { EarlierConversations } from './earlier-conversations'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'
import { RatingFact } from './rating-fact'
import { useContactName } from './use-contact-name'

export function ContactPanel({ thread }: { thread: ThreadState }) {
  const t = useTranslations('inbox.contact')
  const inChannel = useTranslations('inbox.channels')
  const inDue = useTranslations('inbox.due')
  const { canSeeContacts } = useInboxContext()
  const { contact } = thread
  const name = useContactName()(contact, thread.conversation.address)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5">
      <div className="flex items-center gap-3">
        <Avatar name={name} size="lg" decorative />
        <div className="min-w-0">
          <p dir="auto" className="truncate font-heading font-semibold text-fg text-sm">
            {name}
          </p>
          <p className="text-muted text-xs">
            {t('lastSeen')} <Time value={contact.lastSeenAt} />
          </p>
        </div>
      </div>
      {canSeeContacts && (
        <Link
          href={`/dashboard/contacts/${contact.id}`}
          className="touch-target justify-self-start text-link text-sm hover:underline"
        >
          {t('open')}
        </Link>
      )}
      <ContactDetails key={`${contact.name}\n${contact.email}`} contact={contact} />
      <dl className="grid gap-3 text-sm">
        <Fact label={t('firstSeen')}>
          <Time value={contact.firstSeenAt} format="datetime" />
        </Fact>
        {contact.pageUrl && (
          <Fact label={t('page')}>
            <PageLink url={contact.pageUrl} />
          </Fact>
        )}
        {thread.conversation.due && (
          <Fact label={inDue('label')}>
            <DueBadge due={thread.conversation.due} isWhole />
          </Fact>
        )}
        <Fact label={t('channel')}>
          {inChannel(thread.conversation.channel)}
          {thread.conversation.address && (
            <span dir="ltr" className="block truncate text-muted text-start rtl:text-end">
              {thread.conversation.address}
            </span>
          )}
        </Fact>
      </dl>
      {thread.rating && <RatingFact rating={thread.rating} />}
      <ContactIdentities contact={contact} name={name} />
      <EarlierConversations earlier={contact.earlier} />
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-subtle text-xs">{label}</dt>
      <dd className="min-w-0 text-fg">{children}</dd>
    </div>
  )
}

function PageLink({ url }: { url: string }) {
  const href = safeHref(url)
  const { host, pathname } = new URL(url)
  const words = `${host}${pathname === '/' ? '' : pathname}`
  if (!href)
    return (
      <span dir="ltr" className="block truncate">
        {words}
      </span>
    )
  return (
    <a href={href} {...LINK_PROPS} className="flex items-center gap-1 text-link hover:underline">
      <span dir="ltr" className="truncate">
        {words}
      </span>
      <ExternalLink aria-hidden className="size-3.5 shrink-0" />
    </a>
  )
}
