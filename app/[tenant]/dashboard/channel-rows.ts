import type { ChannelKind, ConnectionView } from '@/lib/channels/schema'
import type { ConversationChannel } from '@/lib/conversations/schema'
import type { MailboxView } from '@/lib/mailboxes/schema'

/** `words`: what went wrong, as the provider says it. `lastAt`: when something was last said there. */
export type ChannelRow = {
  key: string
  channel: ConversationChannel
  /** The number's or the mailbox's own. */
  name: string | null
  href: string
  state: 'works' | 'fails' | 'unused'
  words: string | null
  lastAt: string | null
}

type Grounds = {
  connections: readonly ConnectionView[]
  mailboxes: readonly MailboxView[]
  lastAt: Partial<Record<ConversationChannel, string>>
}

const CHANNEL_OF = { sms: 'sms', whatsapp: 'whatsapp', api: 'api' } as const satisfies Record<
  ChannelKind,
  ConversationChannel
>

const stateOf = (failure: unknown, lastAt: unknown): ChannelRow['state'] =>
  failure ? 'fails' : lastAt ? 'works' : 'unused'

const later = (a: string | null, b: string | null): string | null =>
  [a, b]
    .filter((at) => at !== null)
    .sort()
    .at(-1) ?? null

/** One row a channel of the company: its pages, each number, each mailbox. */
export function channelRows({ connections, mailboxes, lastAt }: Grounds): ChannelRow[] {
  const own = (channel: 'web_chat' | 'web_form', href: string): ChannelRow => ({
    key: channel,
    channel,
    name: null,
    href,
    state: stateOf(null, lastAt[channel]),
    words: null,
    lastAt: lastAt[channel] ?? null,
  })
  return [
    own('web_chat', '/dashboard/settings/channels/web-chat'),
    ...(lastAt.web_form ? [own('web_form', '/dashboard/inbox?channel=web_form')] : []),
    ...connections.map(({ id, kind, name, failure, workedAt, heardAt }): ChannelRow => {
      const at = later(workedAt, heardAt)
      return {
        // The sandbox has one id for all kinds.
        key: `${kind}:${id}`,
        channel: CHANNEL_OF[kind],
        name,
        href: `/dashboard/settings/channels/${kind}`,
        state: stateOf(failure, at),
        words: failure,
        lastAt: at,
      }
    }),
    ...mailboxes.map(
      ({ id, user, problem, detail, takenAt, readAt }): ChannelRow => ({
        key: id,
        channel: 'email',
        name: user,
        href: '/dashboard/settings/email',
        state: stateOf(problem, readAt),
        words: problem && detail,
        lastAt: takenAt,
      }),
    ),
    ...(mailboxes.length === 0 && lastAt.email
      ? [
          {
            key: 'email',
            channel: 'email',
            name: null,
            href: '/dashboard/settings/sending',
            state: 'works',
            words: null,
            lastAt: lastAt.email,
          } as const,
        ]
      : []),
  ]
}
