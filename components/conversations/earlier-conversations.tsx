'use client'

import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { EarlierConversation } from '@/lib/conversations/schema'
import { ChannelIcon } from './channel-icon'
import { useInboxContext } from './inbox-context'
import { placeHref } from './inbox-place'

export function EarlierConversations({ earlier }: { earlier: readonly EarlierConversation[] }) {
  const t = useTranslations('inbox.contact')
  const { state, go } = useInboxContext()
  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-fg text-sm">{t('earlier')}</h3>
      {earlier.length === 0 ? (
        <p className="text-muted text-sm">{t('noEarlier')}</p>
      ) : (
        <ul className="-mx-2 grid gap-0.5">
          {earlier.map((conversation) => (
            <li key={conversation.id}>
              <a
                href={placeHref({ ...state.place, conversationId: conversation.id })}
                className="grid gap-0.5 rounded-md px-2 py-1.5 hover:bg-fg/4"
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  go({ conversationId: conversation.id })
                }}
              >
                <span dir="auto" className="truncate text-fg text-sm">
                  {conversation.preview}
                </span>
                <span className="flex items-center gap-1.5 text-subtle text-xs">
                  <ChannelIcon channel={conversation.channel} />
                  <Time value={conversation.lastMessageAt} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
