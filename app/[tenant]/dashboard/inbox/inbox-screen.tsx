import { notFound, redirect } from 'next/navigation'
import { currentMember, memberContext } from '@/app/_request/member'
import { Inbox } from '@/components/conversations/inbox'
import { listInput, parsePlace, placeHref } from '@/components/conversations/inbox-place'
import { countConversations, getConversation, listConversations } from '@/lib/conversations'
import type { InboxThread } from '@/lib/conversations/schema'
import { currentEventId } from '@/lib/events'
import { listViews, readAway } from '@/lib/inbox'
import { isAppError, isUuid } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'

const PAGE = 30

export type InboxQuery = Promise<Record<string, string | string[] | undefined>>

const queryOf = (query: Awaited<InboxQuery>) => ({
  get: (name: string) => {
    const value = query[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  },
})

async function threadOf(ctx: TenantContext, conversationId: string | null): Promise<InboxThread | null> {
  if (conversationId === null) return null
  if (!isUuid(conversationId)) notFound()
  try {
    return await getConversation(ctx, { conversationId })
  } catch (error) {
    if (isAppError(error, 'not_found')) notFound()
    throw error
  }
}

/** The whole inbox as one page: with or without an open conversation it is the same screen. */
export async function InboxScreen({ id, query }: { id: string | null; query: InboxQuery }) {
  const ctx = await memberContext('conversations:read')
  const member = await currentMember()
  const place = parsePlace(id, queryOf(await query))
  const since = currentEventId()
  const [page, counts, views, away, thread] = await Promise.all([
    listConversations(ctx, { ...listInput(place), limit: PAGE }),
    countConversations(ctx, {}),
    listViews(ctx, {}),
    readAway(ctx, {}),
    threadOf(ctx, place.conversationId),
  ])
  if (thread && thread.conversation.id !== place.conversationId) {
    redirect(placeHref({ ...place, conversationId: thread.conversation.id }))
  }
  return (
    <Inbox
      start={{ place, page, counts, views, ...away, thread, since, memberId: member.id }}
      me={{ id: member.id, name: member.name, avatarUrl: member.avatarFileId ? `/files/${member.avatarFileId}` : null }}
      canWrite={can(ctx.actor, 'conversations:write')}
      canShareViews={can(ctx.actor, 'conversations:admin')}
      canTestAgents={can(ctx.actor, 'agents:write')}
      canSeeContacts={can(ctx.actor, 'contacts:read')}
      chatHref="/"
    />
  )
}
